import { createHash } from 'node:crypto'
import { z } from 'zod'
import { partName } from './file/compare.ts'
import { writtenParts } from './file/written.ts'
import type { KnownUseCase } from './known.server.ts'
import type { PlannedRow } from './plan-import.server.ts'

/** Parts of use cases as they stood when a file was checked: a short digest of each, by number. */
export type Seen = Record<string, string>

/** A use case that the file would change where somebody else changed it since the check. */
export type Clash = {
  row: number
  number: number
  title: string
  parts: { name: string; file: string; now: string }[]
}

const length = 8
const digestOf = (text: string) =>
  createHash('sha256').update(text).digest('base64url').slice(0, length)

const digestsOf = (known: KnownUseCase): Record<string, string> =>
  Object.fromEntries(
    Object.entries(writtenParts(known)).map(([part, text]) => [part, digestOf(text)]),
  )

/** What the check saw of the use cases that a file names; goes with its form and comes back with it. */
export const seenIn = (rows: readonly PlannedRow[]): string =>
  JSON.stringify(
    Object.fromEntries(
      rows.flatMap(({ before }) =>
        before ? [[before.number, Object.values(digestsOf(before)).join('')]] : [],
      ),
    ),
  )

const seenSchema = z.record(z.string(), z.string())

/** What came back with the form; nothing where it is not understood, so that the file is checked again. */
export function readSeen(text: string): Seen {
  try {
    return seenSchema.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

/** Where carrying the rows out would write over what the check did not see. */
export const clashesIn = (rows: readonly PlannedRow[], seen: Seen): Clash[] =>
  rows.flatMap(({ row, before, changes, said }) => {
    if (!before) return []
    const then = seen[before.number] ?? ''
    const moved = Object.entries(digestsOf(before)).flatMap(([part, digest], place) =>
      then.slice(place * length, (place + 1) * length) === digest ? [] : [part],
    )
    const now = writtenParts(before)
    const parts = changes
      .filter((part) => moved.includes(part))
      .map((part) => ({ name: partName(part), file: said(part), now: now[part] ?? '' }))
    return parts.length > 0
      ? [{ row, number: before.number, title: before.facts.title, parts }]
      : []
  })
