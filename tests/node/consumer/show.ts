import { summary } from './questions.js'

const text = await summary()
if ('document' in globalThis) document.body.textContent = text
else console.log(text)
