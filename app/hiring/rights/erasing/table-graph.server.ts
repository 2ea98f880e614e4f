import { getTableConfig } from 'drizzle-orm/pg-core'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { dataMap } from '#db/data-map/data-map.ts'
import type { TableEntry } from '#db/data-map/rules.ts'

/** A table of one organisation's rows, and the columns by which they hang on rows of others. */
export type Node = TableEntry & {
  orgId: PgColumn
  id: PgColumn
  links: { column: PgColumn; owner: string }[]
}

const outside = new Set(['accounts', 'audit', 'queue'])

const nameOf = (table: PgTable) => {
  const { schema, name } = getTableConfig(table)
  return `${schema}.${name}`
}

function nodeOf(entry: TableEntry): Node[] {
  const { schema, columns, foreignKeys } = getTableConfig(entry.table)
  const column = (wanted: string) => columns.find(({ name }) => name === wanted)
  const [orgId, id] = [column('org_id'), column('id')]
  if (!orgId || !id || outside.has(schema ?? '')) return []
  const byKey = foreignKeys.flatMap((key) => {
    const { columns: from, foreignTable } = key.reference()
    const link = from.find(({ name }) => name !== 'org_id')
    const owner = nameOf(foreignTable)
    return link && !owner.startsWith('accounts.') ? [{ column: link, owner }] : []
  })
  const byWord = Object.entries(entry.belonging.by ?? {}).flatMap(([key, owners]) => {
    const found = entry.columns[key]
    return found ? owners.map((owner) => ({ column: found.column, owner })) : []
  })
  return [{ ...entry, orgId, id, links: [...byKey, ...byWord] }]
}

/** All tables of an organisation's own matters, owners before what hangs on them. */
export const tableGraph: readonly Node[] = inOrder(dataMap.flatMap(nodeOf))

function inOrder(list: Node[]): Node[] {
  const placed = new Set<string>()
  const ordered: Node[] = []
  while (ordered.length < list.length) {
    const next = list.filter(
      ({ name, links }) =>
        !placed.has(name) && links.every(({ owner }) => owner === name || placed.has(owner)),
    )
    if (next.length === 0) throw new Error('The tables hang on each other in a circle.')
    for (const one of next) placed.add(one.name)
    ordered.push(...next)
  }
  return ordered
}
