/** Caddy 2.6 or newer: one site. Types, the slash of a folder and the certificate it sees to by itself. */
export function caddy({ profile, everywhere, site, single, assets }) {
  const header =
    matcher =>
    ([name, value]) =>
      `\theader ${matcher}${name} "${value}"`
  const lines = (headers, matcher = '') => Object.entries(headers).map(header(matcher)).join('\n')
  return {
    Caddyfile: `# Confluence OAuth Helper, profile "${profile}". Written by the build. Replace the name and the folder.
# There is no access log: it would hold the query, which on a callback is the code and the state.

helper.example.com {
	root * /var/www/confluence-oauth-helper

	header -Server
${lines(everywhere)}

	@single path */confluence-oauth-helper.html
	@other not path */confluence-oauth-helper.html
	header @single Content-Security-Policy "${single['Content-Security-Policy']}"
	header @other Content-Security-Policy "${site['Content-Security-Policy']}"

	# A missing file must not be kept for a year.
	@assets {
		path */assets/*
		file
	}
	@pages not path */assets/*
${lines(assets, '@assets ')}
	header @pages Cache-Control "${site['Cache-Control']}"

	file_server {
		precompressed br gzip
	}
}
`,
  }
}
