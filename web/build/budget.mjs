/** Weighs what lies in dist/; fails when something is over its ceiling. */
import { weigh } from './weigh.mjs'

if (!(await weigh())) process.exitCode = 1
