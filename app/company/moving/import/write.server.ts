import { sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eventMac } from '#app/accounts/audit/chain.server.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, Context, InTransaction } from '#app/accounts/context.ts'
import { movedTables, mustBeEmpty, named } from '#app/company/moving/moved-tables.server.ts'
import type { MovedTable } from '#app/company/moving/moved-tables.server.ts'
import { Invalid } from '#app/problems.ts'
import { moverTransaction } from '#db/connection.server.ts'
import { freshId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import type { ReadExport } from './read.server.ts'

type Row = Record<string, unknown>
type Tx = InTransaction

const rowsAtOnce = 500

/**
 * Puts an export into an empty organisation, all of it or nothing; gives the number of rows. Ids stay, but for the
 * organisation's own and the importer's, who is the member with the same address.
 */
export const writeImport = (ctx: Context, read: ReadExport): Promise<number> =>
  moverTransaction(ctx, async (tx) => {
    await refuseFilled(tx)
    const translate = await translation(tx, read)
    let count = 0
    for (const table of movedTables) {
      const rows = JSON.parse(translate(read.textOf(table.name))) as Row[]
      count += await insertRows(tx, table, rows)
    }
    await record(tx, {
      verb: 'organisation.imported',
      subject: { type: 'organisation', id: tx.org.id },
      data: { rows: count },
    })
    return count
  })

async function refuseFilled(tx: Tx): Promise<void> {
  for (const name of mustBeEmpty) {
    const { rows } = await tx.db.execute(
      sql`select 1 from ${identifierOf(name)} where org_id = ${tx.org.id} limit 1`,
    )
    if (rows.length > 0)
      throw new Invalid(
        'Only an organisation without any data of its own can take an import. Make a new one.',
      )
  }
}

const identifierOf = (name: string) => {
  const [schema = '', table = ''] = name.split('.')
  return sql`${sql.identifier(schema)}.${sql.identifier(table)}`
}

/** Ids are unguessable, so that replacing them in the text replaces nothing else. */
async function translation(tx: Tx, { manifest, textOf }: ReadExport) {
  const { rows } = await tx.db.execute<{ email: string }>(
    sql`select email from accounts.members where org_id = ${tx.org.id} and id = ${tx.actor.id}`,
  )
  const people = JSON.parse(textOf(named.members)) as { id: string; email: string }[]
  const same = people.find(({ email }) => email.toLowerCase() === rows[0]?.email.toLowerCase())
  return (text: string) => {
    const moved = text.replaceAll(manifest.organisation.id, tx.org.id)
    return same ? moved.replaceAll(same.id, tx.actor.id) : moved
  }
}

async function insertRows(tx: Tx, table: MovedTable, rows: Row[]): Promise<number> {
  if (table.name === named.events) return insertEvents(tx, rows)
  const wanted = table.name === named.members ? strangers(tx, rows) : rows
  if (table.name === named.settings && rows.length > 0)
    await tx.db.execute(sql`delete from accounts.settings where org_id = ${tx.org.id}`)
  const filled = wanted.map((row) => ({ ...row, ...missing(tx, table, row), org_id: tx.org.id }))
  const columns = sql.join(
    namesOf(table).map((name) => sql.identifier(name)),
    sql`, `,
  )
  for (let at = 0; at < filled.length; at += rowsAtOnce)
    await tx.db.execute(sql`
      insert into ${identifierOf(table.name)} (${columns})
      select ${columns} from json_populate_recordset(null::${identifierOf(table.name)},
        ${JSON.stringify(filled.slice(at, at + rowsAtOnce))}::json)`)
  return filled.length
}

/** Members come as names for what they did; to get in they have to be invited. */
const strangers = (tx: Tx, rows: Row[]): Row[] =>
  rows.filter(({ id }) => id !== tx.actor.id).map((row) => ({ ...row, user_id: freshId() }))

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

const missing = (tx: Tx, table: MovedTable, { id }: Row): Row =>
  Object.fromEntries(
    unexported(table).map(({ name }) => [
      name,
      name === 'storage_key' ? `${tx.org.id}/${String(id)}` : `moved:${String(id)}`,
    ]),
  )

/** The record comes along under this installation's own marks, and is chained anew. */
async function insertEvents(tx: Tx, rows: Row[]): Promise<number> {
  const values = rows.map((row) => {
    const event = {
      orgId: tx.org.id,
      id: String(row.id),
      at: new Date(String(row.at)),
      actorKind: row.actor_kind as ActingContext['actor']['kind'],
      actorId: row.actor_id === null ? null : String(row.actor_id),
      verb: String(row.verb),
      subjectType: String(row.subject_type),
      subjectId: String(row.subject_id),
      data: row.data as (typeof events.$inferInsert)['data'],
    }
    return { ...event, mac: eventMac(tx.services.secret, event) }
  })
  for (let at = 0; at < values.length; at += rowsAtOnce)
    await tx.db.insert(events).values(values.slice(at, at + rowsAtOnce))
  return values.length
}
