/** Fails when what lies in dist/ is over a budget. */
import { weigh } from './weigh.mjs'

const over = await weigh()
if (over.length > 0) process.exitCode = 1
