// Writes a table as packed.hpp reads it: its texts, each ended by a NUL, column by column, since what is
// alike compresses well side by side; the facts of each entry; and its lists of indices, each behind
// its length.
//
// A row is { texts: [...], facts?: [...], lists?: [[...], ...] }.
export function packed(name, rows, facts_type, list_type = 'std::uint8_t') {
  const columns = rows[0].texts.map((_, i) => rows.map((row) => row.texts[i] ?? ''))
  const texts = columns.flat().map((text) => `${text}\0`)
  const lists = rows.flatMap((row) => row.lists ?? []).flatMap((list) => [list.length, ...list])
  const array = (type, what, values) =>
    `constexpr ${type} k${name}${what}[] = {${values.join(', ')}};\n`
  return [
    `constexpr std::size_t k${name}Count = ${rows.length};\n`,
    `constexpr char k${name}Texts[] =\n${literal(Buffer.from(texts.join('')))};\n`,
    facts_type ? array(facts_type, 'Facts', rows.map((row) => `{${row.facts.join(', ')}}`)) : '',
    lists.length > 0 ? array(list_type, 'Lists', lists) : '',
  ].join('')
}

// Compilers need not take a longer line than this one.
function literal(bytes) {
  const lines = []
  for (let at = 0; at < bytes.length; at += 2000) {
    const escaped = [...bytes.subarray(at, at + 2000)].map((byte) => {
      const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c && byte !== 0x3f
      return plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`
    })
    lines.push(`    "${escaped.join('')}"`)
  }
  return lines.join('\n')
}
