import { and, eq, not, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { ColumnRule } from '#db/data-map/rules.ts'
import type { Place } from '#db/schema/mentions.ts'
import { among } from './belongings.server.ts'
import type { Belongings, Tx } from './belongings.server.ts'
import { tableGraph } from './table-graph.server.ts'
import type { Node } from './table-graph.server.ts'
import { struck } from './traces.ts'

/** Texts of members in which somebody can be mentioned. What another candidate gave or was told stays theirs. */
const mayMention = ({ class: kind, export: copies, erase }: ColumnRule) =>
  (kind === 'free-text' || kind === 'judgement') &&
  copies !== 'candidate' &&
  erase !== 'follows' &&
  erase !== 'keep'

const texts = new Set(['PgText', 'PgJsonb'])

const mentioning = ({ columns }: Node): PgColumn[] =>
  Object.values(columns)
    .filter(({ column, rule }) => texts.has(column.columnType) && mayMention(rule))
    .map(({ column }) => column)

/** What would still tell whether a guess at the struck words is right. */
const fingerprints = ({ columns }: Node): PgColumn[] =>
  Object.values(columns)
    .filter(({ rule }) => rule.class === 'fingerprint')
    .map(({ column }) => column)

const nodes = tableGraph
  .map((node) => ({
    node,
    columns: mentioning(node),
    emptied: fingerprints(node),
    unique: uniqueColumns(node),
  }))
  .filter(({ columns }) => columns.length > 0)

function uniqueColumns({ table }: Node): Set<string> {
  const { uniqueConstraints } = getTableConfig(table)
  return new Set(uniqueConstraints.flatMap(({ columns }) => columns.map(({ name }) => name)))
}

const asText = (column: PgColumn) => sql`${sql.identifier(column.name)}::text`

/** Strikes a person's traces out of whatever anybody wrote, in the organisation or in these rows; gives their number. */
export async function strikeMentions(
  tx: Tx,
  pattern: string,
  within?: Belongings,
): Promise<number> {
  let total = 0
  for (const { node, columns, emptied, unique } of nodes) {
    const ids = within?.get(node.name) ?? []
    if (within && ids.length === 0) continue
    const changes = [
      ...columns.map((column) => changeOf(column, pattern, unique.has(column.name))),
      ...emptied.map(({ name }) => sql`${sql.identifier(name)} = ''`),
    ]
    const { rows } = await tx.db.execute(
      sql`update ${node.table} set ${sql.join(changes, sql`, `)}
        where ${and(mentioned(tx, node, columns, pattern), within && among(node.id, ids))} returning 1`,
    )
    total += rows.length
  }
  return total
}

/** Struck texts that must not be the same twice tell themselves apart by the end of their row's id. */
function changeOf(column: PgColumn, pattern: string, unique: boolean): SQL {
  const name = sql.identifier(column.name)
  const instead = unique
    ? sql`${struck.slice(0, -1)} || ' ' || right(id::text, 8) || ']'`
    : sql`${struck}::text`
  const changed = sql`regexp_replace(${asText(column)}, ${pattern}, ${instead}, 'gi')`
  return sql`${name} = ${column.columnType === 'PgJsonb' ? sql`${changed}::jsonb` : changed}`
}

const mentioned = (tx: Tx, { orgId }: Node, columns: PgColumn[], pattern: string) =>
  and(eq(orgId, tx.org.id), or(...columns.map((column) => sql`${asText(column)} ~* ${pattern}`)))

/** In which tables how many rows mention somebody, these rows aside. */
export async function countPlaces(tx: Tx, pattern: string, aside: Belongings): Promise<Place[]> {
  const counts = nodes.map(({ node, columns }) => {
    const elsewhere = not(among(node.id, aside.get(node.name) ?? []))
    return sql`select ${node.name}::text as place, count(*)::int as rows from ${node.table}
      where ${and(mentioned(tx, node, columns, pattern), elsewhere)}`
  })
  const { rows } = await tx.db.execute<Place>(
    sql`select place, rows from (${sql.join(counts, sql` union all `)}) found where rows > 0`,
  )
  return rows
}

/** How many rows mention a name that is not looked for, because others share it. */
export async function countMentions(tx: Tx, pattern: string): Promise<number> {
  let total = 0
  for (const { node, columns } of nodes) {
    const { rows } = await tx.db.execute(
      sql`select 1 from ${node.table} where ${mentioned(tx, node, columns, pattern)}`,
    )
    total += rows.length
  }
  return total
}
