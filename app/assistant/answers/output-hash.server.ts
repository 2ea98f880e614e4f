import { createHash } from 'node:crypto'
import type { KeptOutput } from './kept-output.ts'

/** The same for the same values, in whichever order the database gives the fields of an object. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** What an output is known by: the SHA-256 of all that the model answered, as it was kept. */
export const outputHash = (output: unknown): string =>
  createHash('sha256').update(JSON.stringify(output, inOrder)).digest('hex')

/** How a kept output stands to the hash that was noted of it; null where none was, or it went with what was struck out. */
export const keptOutput = (output: unknown, hash: string): KeptOutput | null =>
  hash === '' ? null : { hash, stands: outputHash(output) === hash }
