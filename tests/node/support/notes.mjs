/** What a field took out of the text, as its own note says it, up to 60 bytes; null: all of the text. */
export function takenBy(notes) {
  const note = notes.find(({ code }) => code === 'value_unwrapped')
  return note ? note.title.match(/"(.*?)…?"/s)[1] : null
}
