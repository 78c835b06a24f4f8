/** nginx: a server of its own, one in a container, and a location of a server that is there. */
import { readFileSync } from 'node:fs'
import { web } from '../paths.mjs'
import { caching } from '../policy.mjs'

const template = name => readFileSync(`${web}hosting/nginx/${name}.conf`, 'utf8')

export function nginx({ profile, everywhere, site, single, assets }) {
  const common = {
    PROFILE: profile,
    PORTALS:
      profile === 'embeddable'
        ? '\n# Your portals: embed-for writes them into frame-ancestors.'
        : '',
    SITE_POLICY: site['Content-Security-Policy'],
    SINGLE_POLICY: single['Content-Security-Policy'],
    CACHING_PAGE: caching.page,
    CACHING_ASSETS: caching.assets,
  }
  const byVariable = {
    'Cache-Control': '$helper_caching',
    'Content-Security-Policy': '$helper_policy',
  }
  const parts = {
    MAPS: filled(template('maps'), common),
    FILES: template('files').trimEnd(),
    HEADERS: added({ ...byVariable, ...everywhere }),
    SITE_HEADERS: added({ ...site, ...everywhere }),
    SINGLE_HEADERS: added({ ...single, ...everywhere }, '    '),
    ASSET_HEADERS: added({ ...site, ...assets, ...everywhere }, '    '),
  }
  return {
    'nginx.conf': filled(template('server'), { ...common, ...parts }),
    'nginx-container.conf': filled(template('container'), { ...common, ...parts }),
    'nginx-location.conf': filled(template('location'), { ...common, ...parts }),
  }
}

function filled(text, values) {
  return text.replaceAll(/@(\w+)@/g, (_, key) => values[key])
}

/** How long a file may be kept is said of answers that succeed; all else of errors too. */
function added(headers, indent = '  ') {
  const line = ([name, value]) => {
    const quoted = value.startsWith('$') ? value : `"${value}"`
    return `${indent}add_header ${name} ${quoted}${name === 'Cache-Control' ? '' : ' always'};`
  }
  return Object.entries(headers).map(line).join('\n')
}
