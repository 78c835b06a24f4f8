/** Figures as Markdown tables, which read as well in a terminal. */

export function operationsTable(rows) {
  const lines = rows.flatMap(row =>
    (row.peers.length > 0 ? row.peers : [null]).map((peer, at) => [
      at === 0 ? row.what : '',
      at === 0 ? figure(row.ours.median, row.unit) : '',
      at === 0 ? figure(row.ours.best, row.unit) : '',
      peer === null ? '' : `${peer.name} ${figure(peer.median, row.unit)}`,
      peer === null ? '' : ratio(peer.ratio),
      at === 0 ? limitOf(row) : '',
    ]),
  )
  return table(['What', 'Ours', 'Best', 'Peer', 'Ours / peer', 'Limit'], lines)
}

export function plainTable(rows) {
  return table(
    ['What', 'Median', 'Best', 'Middle half', '95th', 'Limit', 'Note'],
    rows.map(({ what, unit, ours, note = '', ...row }) => [
      what,
      figure(ours.median, unit),
      figure(ours.best, unit),
      `${figure(ours.low, unit)} to ${figure(ours.high, unit)}`,
      ours.p95 === undefined ? '' : figure(ours.p95, unit),
      limitOf({ unit, ...row }),
      note,
    ]),
  )
}

export function growthTable(growths) {
  return table(
    ['Text', 'From', 'To', 'Work grows as size to the power', 'Most', 'Limit'],
    growths.map(({ family, from, to, exponent, most, limit, isBroken }) => [
      family,
      `${from / 1000} kB`,
      `${to / 1000} kB`,
      exponent.toFixed(2),
      most === undefined ? '' : most.toLocaleString('en'),
      `${limit}${isBroken ? ' BROKEN' : ''}`,
    ]),
  )
}

export function weightsTable(files) {
  return table(
    ['File', 'Raw', 'gzip', 'brotli'],
    files.map(({ name, raw, gzip, brotli }) => [name, raw, gzip, brotli].map(String)),
  )
}

export function nativeTable(cases) {
  return table(
    ['Case', 'Time', 'Instructions'],
    cases.map(({ name, microseconds, instructions }) => [
      name,
      figure(microseconds / 1000, 'ms'),
      instructions === null ? '' : instructions.toLocaleString('en'),
    ]),
  )
}

function limitOf({ limit, unit, isBroken }) {
  if (limit === undefined) return ''
  const words = unit === 'ratio' ? `ratio ${limit}` : figure(limit, unit)
  return `${words}${isBroken ? ' BROKEN' : ''}`
}

function figure(value, unit) {
  if (unit === 'bytes') return `${Math.round(value / 1024)} KiB`
  if (value >= 1) return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`
  return `${value < 0.01 ? (value * 1000).toFixed(1) : Math.round(value * 1000)} µs`
}

const ratio = ({ median, low, high }) => `${short(median)} (${short(low)} to ${short(high)})`

const short = value => (value < 10 ? value.toFixed(2) : value.toFixed(0))

function table(head, lines) {
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map(line => line[at].length)))
  const row = line => `| ${line.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`
  return [row(head), rule, ...lines.map(row)].join('\n')
}
