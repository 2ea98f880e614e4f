import { and, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Erase } from '#db/data-map/rules.ts'
import { among } from './belongings.server.ts'
import type { Belongings, Tx } from './belongings.server.ts'
import { tableGraph } from './table-graph.server.ts'
import type { Node } from './table-graph.server.ts'

/** Deletes or empties a person's rows as the data map says, and gives their number. */
export async function eraseRows(tx: Tx, belongings: Belongings): Promise<number> {
  let count = 0
  for (const node of tableGraph.toReversed()) {
    const ids = belongings.get(node.name) ?? []
    if (ids.length === 0) continue
    count += ids.length
    await eraseIn(tx, node, ids)
  }
  return count
}

async function eraseIn(tx: Tx, { table, orgId, id, columns }: Node, ids: string[]): Promise<void> {
  const theirs = and(eq(orgId, tx.org.id), among(id, ids))
  const all = Object.values(columns)
  if (all.some(({ rule }) => rule.erase === 'delete-row')) {
    await tx.db.delete(table).where(theirs)
    return
  }
  const changes = all.flatMap(({ column, rule }) => {
    const value = erased(column, rule.erase)
    return value ? [sql`${sql.identifier(column.name)} = ${value}`] : []
  })
  if (changes.length > 0)
    await tx.db.execute(sql`update ${table} set ${sql.join(changes, sql`, `)} where ${theirs}`)
}

/** What a column holds afterwards; what was empty stays empty. */
function erased(column: PgColumn, erase: Erase): SQL | null {
  if (erase === 'null') return sql`null`
  if (erase === 'own-id') return sql`'erased:' || id::text`
  if (erase === 'blank') return blank(column)
  if (typeof erase === 'object')
    return sql`case when ${sql.identifier(column.name)} = '' then '' else ${erase.becomes}::text end`
  return null
}

const blank = ({ columnType, name }: PgColumn): SQL =>
  columnType === 'PgJsonb'
    ? sql`case jsonb_typeof(${sql.identifier(name)}) when 'array' then '[]'::jsonb when 'object' then '{}'::jsonb end`
    : sql`''`
