import { sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eventMac } from '#app/accounts/audit/chain.server.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { movedTables, named } from '#app/company/moving/moved-tables.server.ts'
import type { MovedTable } from '#app/company/moving/moved-tables.server.ts'
import { Invalid } from '#app/problems.ts'
import { moverTransaction } from '#db/connection.server.ts'
import { freshId, isId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import { identifierOf, refuseFilled } from './filled.server.ts'
import { readEvents, refuseForged } from './imported-events.ts'
import type { ReadExport } from './read.server.ts'

type Row = Record<string, unknown>
type Tx = InTransaction
type Keys = ReadonlyMap<string, string>

type Moving = {
  /** Text of the export as it is to be here. */
  translate: (text: string) => string
  /** Where the bytes of each file lie. */
  keys: Keys
  alreadyHere: ReadonlySet<string>
  madeAt: Date
}

/**
 * Puts an export into an empty organisation, all of it or nothing; gives the number of rows. Ids stay, but for the
 * organisation's own and the importer's, who is the member with the same address.
 */
export const writeImport = (ctx: Context, read: ReadExport, keys: Keys): Promise<number> =>
  moverTransaction(ctx, async (tx) => {
    await refuseFilled(tx)
    const moving = {
      translate: await translation(tx, read),
      keys,
      alreadyHere: await listMembers(tx),
      madeAt: new Date(read.manifest.madeAt),
    }
    let count = 0
    for (const table of movedTables)
      for (const text of read.textsOf(table.name))
        count += await insertText(tx, table, { text, moving })
    await record(tx, {
      verb: 'organisation.imported',
      subject: { type: 'organisation', id: tx.org.id },
      data: { rows: count },
    })
    return count
  })

async function listMembers(tx: Tx): Promise<Set<string>> {
  const { rows } = await tx.db.execute<{ id: string }>(
    sql`select id from accounts.members where org_id = ${tx.org.id}`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Ids are unguessable, so that replacing them in the text replaces nothing else. */
async function translation(tx: Tx, { manifest, textsOf }: ReadExport) {
  const { rows } = await tx.db.execute<{ email: string }>(
    sql`select email from accounts.members where org_id = ${tx.org.id} and id = ${tx.actor.id}`,
  )
  const mine = rows[0]?.email.toLowerCase()
  const people = [...textsOf(named.members)].flatMap((text) => JSON.parse(text) as Row[])
  const same = people.find(({ email }) => String(email).toLowerCase() === mine)?.id
  if (same !== undefined && (typeof same !== 'string' || !isId(same)))
    throw new Invalid('The export does not fit together. It may have been changed by hand.')
  return (text: string) => {
    const moved = text.replaceAll(manifest.organisation.id, tx.org.id)
    return same ? moved.replaceAll(same, tx.actor.id) : moved
  }
}

type Inserted = { text: string; moving: Moving }

async function insertText(tx: Tx, table: MovedTable, { text, moving }: Inserted): Promise<number> {
  if (table.name === named.events) return insertEvents(tx, { text, moving })
  const rows = JSON.parse(moving.translate(text)) as Row[]
  const wanted = table.name === named.members ? strangers(tx, rows) : rows
  if (table.name === named.settings && rows.length > 0)
    await tx.db.execute(sql`delete from accounts.settings where org_id = ${tx.org.id}`)
  const filled = wanted.map((row) => ({
    ...row,
    ...missing(tx, table, { row, keys: moving.keys }),
    org_id: tx.org.id,
  }))
  const columns = sql.join(
    namesOf(table).map((name) => sql.identifier(name)),
    sql`, `,
  )
  if (filled.length > 0)
    await tx.db.execute(sql`
      insert into ${identifierOf(table.name)} (${columns})
      select ${columns} from json_populate_recordset(null::${identifierOf(table.name)},
        ${JSON.stringify(filled)}::json)`)
  return filled.length
}

/**
 * Members come as names for what they did, as people who have left: they have no seat and nothing opens for them. To get
 * in they have to be invited.
 */
const strangers = (tx: Tx, rows: Row[]): Row[] =>
  rows
    .filter(({ id }) => id !== tx.actor.id)
    .map((row) => ({
      ...row,
      user_id: freshId(),
      access: 'viewer',
      removed_at: row.removed_at ?? tx.now.toISOString(),
    }))

/** Columns that no export has and no row can do without: where bytes lie, and marks of links that work no more. */
const unexported = ({ entry, columns }: MovedTable): PgColumn[] =>
  Object.values(entry.columns)
    .map(({ column }) => column)
    .filter((column) => column.notNull && !column.hasDefault && !column.generated)
    .filter(({ name }) => !columns.some((moved) => moved.name === name))

const namesOf = (table: MovedTable): string[] => [
  ...table.columns.map(({ name }) => name),
  ...unexported(table).map(({ name }) => name),
]

const missing = (tx: Tx, table: MovedTable, { row, keys }: { row: Row; keys: Keys }): Row => {
  const id = String(row.id)
  const lies = () => keys.get(id) ?? `${tx.org.id}/${freshId()}`
  return Object.fromEntries(
    unexported(table).map(({ name }) => [name, name === 'storage_key' ? lies() : `moved:${id}`]),
  )
}

/**
 * The record comes along under this installation's own marks, and is chained anew. Each event says that it was imported:
 * what it tells is what the export told.
 */
async function insertEvents(tx: Tx, { text, moving }: Inserted): Promise<number> {
  const { alreadyHere, madeAt, translate } = moving
  const latest = madeAt < tx.now ? madeAt : tx.now
  refuseForged(readEvents(text), { alreadyHere, latest })
  const imported = tx.now.toISOString()
  const values = readEvents(translate(text)).map((row) => {
    const event = {
      orgId: tx.org.id,
      id: row.id,
      at: row.at,
      actorKind: row.actor_kind,
      actorId: row.actor_id,
      verb: row.verb,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      data: { ...row.data, imported },
    }
    return { ...event, mac: eventMac(tx.services.secret, event) }
  })
  if (values.length > 0) await tx.db.insert(events).values(values)
  return values.length
}
