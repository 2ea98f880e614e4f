import { and, eq, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/connection.server.ts'
import { tableGraph } from './table-graph.server.ts'
import type { Node } from './table-graph.server.ts'

export type Tx = { db: Transaction; org: { id: string }; now: Date }

/** The ids of a person's rows, by table. */
export type Belongings = ReadonlyMap<string, string[]>

export const among = (column: PgColumn, ids: string[]): SQL => {
  const list = `{${ids.join(',')}}`
  return column.columnType === 'PgUUID'
    ? sql`${column} = any(${list}::uuid[])`
    : sql`${column} = any(${list}::text[])`
}

/** Every row that is a candidate's: along the links of the tables, and what is there for those rows alone. */
export async function findBelongings(
  tx: Tx,
  { id, mailbox }: { id: string; mailbox: string },
): Promise<Belongings> {
  const found = new Map([['hiring.candidates', [id]]])
  for (const node of tableGraph) {
    const conditions = node.links.flatMap(({ column, owner }) => {
      const ids = owner === node.name ? undefined : found.get(owner)
      return ids && ids.length > 0 ? [among(column, ids)] : []
    })
    const key = node.belonging.byMailbox
    const address = key ? node.columns[key] : undefined
    if (address) conditions.push(eq(address.column, mailbox))
    const ids = await select(tx, node, node.id, conditions)
    if (ids.length > 0) found.set(node.name, ids)
  }
  return withOwned(tx, found)
}

async function withOwned(tx: Tx, found: Map<string, string[]>): Promise<Belongings> {
  const owned = new Map<string, string[]>()
  for (const node of tableGraph) {
    const ids = found.get(node.name)
    for (const key of node.belonging.owns ?? []) {
      const held = node.columns[key]
      const link = held && node.links.find(({ column }) => column.name === held.column.name)
      if (!ids || !link) continue
      const more = await select(tx, node, link.column, [among(node.id, ids)])
      owned.set(link.owner, [...(owned.get(link.owner) ?? []), ...more])
    }
  }
  return new Map([...found, ...owned])
}

async function select(
  tx: Tx,
  { table, orgId }: Node,
  wanted: PgColumn,
  conditions: SQL[],
): Promise<string[]> {
  if (conditions.length === 0) return []
  const rows = await tx.db
    .select({ id: sql<string | null>`${wanted}` })
    .from(table)
    .where(and(eq(orgId, tx.org.id), or(...conditions)))
  return rows.flatMap((row) => (row.id === null ? [] : [row.id]))
}

/** The ids of the stored files among a person's rows. */
export const fileIdsOf = (belongings: Belongings): string[] => belongings.get('files.files') ?? []
