import { createHash } from 'node:crypto'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { ofOpening } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { dataMap } from '#db/data-map/data-map.ts'
import type { HeldItem } from '#app/hiring/rights/access/access-copy.ts'
import { countUnrevealed, selectHeld } from './held-rows.server.ts'
import type { HeldRow } from './held-rows.server.ts'
import { cleaned, namesPattern, possibleNames } from './others.ts'
import { proposalFor } from './proposals.ts'
import { recordText } from './record-text.ts'

export type Held = {
  items: HeldItem[]
  /** Scorecards about the person that nobody may read yet. */
  unrevealed: number
}

type Person = { id: string; name: string; email: string; mailbox: string }

/** Everything that is held about a person and may be read by now, without the names of others, owners first. */
export async function findHeld(tx: InTransaction, person: Person): Promise<Held> {
  const rows = (await selectHeld(tx, person)).map(asRead)
  const places = await findPlaces(tx, person, rows)
  const names = namesPattern(await findOthers(tx, person, rows))
  const items = rows.map((row) => itemOf(row, { names, places, person }))
  return {
    items: items.filter(({ text }) => text !== ''),
    unrevealed: await countUnrevealed(tx, person),
  }
}

/** Tables of which a person was given, or told, everything that is in a copy. */
const ownTables = new Set(
  dataMap
    .filter(({ columns }) =>
      Object.values(columns).every(({ rule }) => rule.export !== 'access-copy'),
    )
    .map(({ name }) => name),
)

type Row = Omit<HeldRow, 'values'> & { text: string; isOwn: boolean }

const asRead = ({ values, ...row }: HeldRow): Row => ({
  ...row,
  text: recordText(values),
  isOwn: ownTables.has(row.table) && row.isTheirs,
})

/** What the owners of other records are called, by their ids. */
async function findPlaces(tx: InTransaction, person: Person, rows: Row[]) {
  const applications = await tx.db
    .select({ id: candidacies.id, title: openings.title })
    .from(candidacies)
    .innerJoin(openings, ofOpening)
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.candidateId, person.id)))
  const cards = rows.filter(({ table }) => table === 'hiring.scorecards')
  return new Map([
    ...applications.map(({ id, title }) => [id, title] as const),
    ...cards.map(({ id }, at) => [id, `Scorecard ${at + 1}`] as const),
  ])
}

/** The names of other candidates and of members that stand in what others wrote. */
async function findOthers(tx: InTransaction, person: Person, rows: Row[]): Promise<string[]> {
  const possible = possibleNames(rows.filter(({ isOwn }) => !isOwn).map(({ text }) => text))
  possible.delete(person.name.toLowerCase())
  const list = [...possible]
  const named = (column: typeof candidates.name | typeof members.name) =>
    sql`regexp_replace(lower(${column}), '\\s+', ' ', 'g') = any(${sql.param(list)}::text[])`
  const others = await tx.db
    .selectDistinct({ name: candidates.name })
    .from(candidates)
    .where(
      and(eq(candidates.orgId, tx.org.id), ne(candidates.id, person.id), named(candidates.name)),
    )
  const colleagues = await tx.db
    .selectDistinct({ name: members.name })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), named(members.name)))
  return [...others, ...colleagues].map(({ name }) => name)
}

type Surroundings = { names: RegExp | null; places: Map<string, string>; person: Person }

function itemOf(row: Row, { names, places, person }: Surroundings): HeldItem {
  const { id, table, owners, isTheirs, isOwn } = row
  const { text, taken } = isOwn
    ? { text: row.text, taken: [] }
    : cleaned(row.text, names, [person.email, person.mailbox])
  return {
    source: `${table}:${id}`,
    table,
    of: places.get(id) ?? owners.flatMap((owner) => places.get(owner ?? '') ?? [])[0] ?? null,
    text,
    taken,
    isOwn,
    proposed: proposalFor(table, isTheirs),
    shown: createHash('sha256').update(text).digest('hex'),
  }
}
