/** IIS 10: web.config beside index.html. It redirects a folder without its slash by itself. */
export function iis({ everywhere, site, single, assets }) {
  return {
    'web.config': `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".js" />
      <mimeMap fileExtension=".js" mimeType="text/javascript" />
      <remove fileExtension=".wasm" />
      <mimeMap fileExtension=".wasm" mimeType="application/wasm" />
    </staticContent>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <security>
      <requestFiltering removeServerHeader="true" />
    </security>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${set({ ...everywhere, ...site }, '        ')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${location('confluence-oauth-helper.html', single)}
${location('assets', assets)}
</configuration>
`,
  }
}

function location(path, headers) {
  return `  <location path="${path}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${set(headers, '          ')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`
}

/** A header that is added twice makes IIS answer 500, so each is removed first. */
function set(headers, indent) {
  return Object.entries(headers)
    .flatMap(([name, value]) => [
      `<remove name="${name}" />`,
      `<add name="${name}" value="${escaped(value)}" />`,
    ])
    .map(line => indent + line)
    .join('\n')
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
