import { getTableConfig } from 'drizzle-orm/pg-core'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { tableGraph } from '#app/hiring/rights/erasing/table-graph.server.ts'
import { dataMap } from '#db/data-map/data-map.ts'
import type { ColumnRule, TableEntry } from '#db/data-map/rules.ts'

/** A table whose rows go into an organisation's export, and the columns of it that do, by their names in the database. */
export type MovedTable = { name: string; columns: PgColumn[]; entry: TableEntry }

const moves = ({ export: copies }: ColumnRule) => copies !== 'never' && copies !== 'candidate-only'

/** What waits to be sent belongs to the job runner, which takes it away itself. */
const jobTables = ['queue.outbox', 'queue.mails']

/** People first, then everything of tenants with owners before what hangs on them, and the record last. */
const inOrder = [
  'accounts.members',
  'accounts.settings',
  ...tableGraph.map(({ name }) => name),
  'audit.events',
]

const byName = new Map(dataMap.map((entry) => [entry.name, entry]))

function movedTable(name: string): MovedTable[] {
  const entry = byName.get(name)
  const columns = Object.values(entry?.columns ?? {})
    .filter(({ rule }) => moves(rule))
    .map(({ column }) => column)
  return entry && columns.length > 0 ? [{ name, columns, entry }] : []
}

export const movedTables: readonly MovedTable[] = inOrder.flatMap(movedTable)

/** Every table that has rows of organisations, what hangs on others before what it hangs on. */
export const allTables: readonly string[] = [
  'audit.seals',
  'audit.events',
  ...tenantTables('queue'),
  ...tableGraph.toReversed().map(({ name }) => name),
]

/** The tables of `accounts` that belong to one organisation, what hangs on others first. */
export const ownAccountTables: readonly string[] = tenantTables('accounts')

function tenantTables(schema: string): string[] {
  const own = dataMap.filter(
    ({ name, columns }) =>
      name.startsWith(`${schema}.`) && 'orgId' in columns && !jobTables.includes(name),
  )
  return dependentsFirst(own)
}

function dependentsFirst(entries: readonly TableEntry[]): string[] {
  const waiting = new Map(entries.map((entry) => [entry.name, ownersOf(entry)]))
  const ordered: string[] = []
  while (waiting.size > 0) {
    const owned = new Set(
      [...waiting].flatMap(([name, owners]) => owners.filter((o) => o !== name)),
    )
    const free = [...waiting.keys()].filter((name) => !owned.has(name))
    if (free.length === 0) throw new Error('The tables of accounts hang on each other in a circle.')
    for (const name of free) waiting.delete(name)
    ordered.push(...free)
  }
  return ordered
}

function ownersOf({ table }: TableEntry): string[] {
  return getTableConfig(table).foreignKeys.map((key) => {
    const { schema, name } = getTableConfig(key.reference().foreignTable)
    return `${schema}.${name}`
  })
}

/** Nothing that was made here may stand in the way of what comes in. */
export const mustBeEmpty = [
  'hiring.openings',
  'hiring.candidates',
  'planning.use_cases',
  'writing.documents',
  'writing.posts',
  'writing.tldrs',
]

/** Tables whose rows come in by a way of their own. */
export const named = {
  members: 'accounts.members',
  settings: 'accounts.settings',
  events: 'audit.events',
  files: 'files.files',
}
