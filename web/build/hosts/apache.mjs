/** Apache 2.4: a virtual host of its own, and the same for a folder of somebody else's, as .htaccess. */
export function apache({ profile, everywhere, site, single, assets }) {
  const about = `# Confluence OAuth Helper, profile "${profile}". Written by the build.`
  const folder = ofFolder({ everywhere, site, single, assets })
  return {
    'apache.conf': `${about} Replace the name, the certificate and the folder.
# Modules: a2enmod headers ssl brotli

# Without the query and the referrer: on a callback they hold the code and the state. An error log quotes the
# referrer; at \`crit\` no request gets into it. Say \`error\` while you set up.
LogFormat "%a %t \\"%m %U\\" %>s %B" helper

<VirtualHost *:80>
  ServerName helper.example.com
  Redirect permanent / https://helper.example.com/
</VirtualHost>

<VirtualHost *:443>
  ServerName helper.example.com
  # No redirect repeats the Host of a request.
  UseCanonicalName On
  SSLEngine on
  SSLProtocol -all +TLSv1.2 +TLSv1.3
  SSLCertificateFile /etc/ssl/helper.example.com.pem
  SSLCertificateKeyFile /etc/ssl/helper.example.com.key
  CustomLog /var/log/apache2/confluence-oauth-helper.access.log helper
  ErrorLog /var/log/apache2/confluence-oauth-helper.error.log
  LogLevel crit
  DocumentRoot /var/www/confluence-oauth-helper
  <Directory /var/www/confluence-oauth-helper>
    Require all granted
    AllowOverride None
    Options None
${folder.replaceAll(/^(?=.)/gm, '    ')}  </Directory>
</VirtualHost>
`,
    'apache.htaccess': `${about} As .htaccess beside index.html, where the
# server's AllowOverride has FileInfo and Indexes. The server's own log may hold the query, which on a callback
# is the code and the state.
${folder}`,
  }
}

function ofFolder({ everywhere, site, single, assets }) {
  const policy = 'Content-Security-Policy'
  const always = ([name, value]) => `Header always set ${name} "${value}"`
  return `DirectoryIndex index.html
AddType text/html .html
AddType text/javascript .js
AddType text/plain .txt
AddType application/wasm .wasm
AddCharset utf-8 .html .js .txt
${Object.entries({ ...everywhere, [policy]: site[policy] })
  .map(always)
  .join('\n')}
<Files "confluence-oauth-helper.html">
  ${always([policy, single[policy]])}
</Files>
# Of answers that succeed: a missing file must not be kept for a year.
Header set Cache-Control "${site['Cache-Control']}"
<If "%{REQUEST_URI} =~ m#/assets/#">
  Header set Cache-Control "${assets['Cache-Control']}"
</If>
<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS text/html text/javascript text/plain application/wasm
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/javascript text/plain application/wasm
</IfModule>
`
}
