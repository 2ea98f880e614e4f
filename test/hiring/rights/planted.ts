import { getTableConfig } from 'drizzle-orm/pg-core'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Context } from '#app/accounts/context.ts'
import { tableGraph } from '#app/hiring/rights/erasing/table-graph.server.ts'
import type { Node } from '#app/hiring/rights/erasing/table-graph.server.ts'
import type { ColumnRule } from '#db/data-map/rules.ts'
import { moverTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'

const random = () => crypto.randomUUID().replaceAll('-', '')

/** Words nobody could guess, and the column each was planted in. */
export class Canaries {
  readonly planted = new Map<string, string>()
  readonly name = `Kim ${this.#word('name')}`
  readonly email = `${this.#word('email')}@mail.example`.toLowerCase()
  readonly phone = `+49 151 ${String(Math.random()).slice(2, 12).padEnd(10, '7')}`

  #word(where: string): string {
    const word = `kanarie${random()}`
    this.planted.set(word, where)
    return word
  }

  in(where: string): string {
    return this.#word(where)
  }

  get mention(): string {
    return `Better than ${this.name} (${this.email}, ${this.phone}).`
  }

  /** The words that a text holds, each with where it came from. */
  foundIn(text: string): string[] {
    const low = text.toLowerCase()
    return [...this.planted]
      .filter(([word]) => low.includes(word))
      .map(([word, where]) => `${word} planted in ${where}`)
      .concat(text.includes(this.phone) ? ['the phone number'] : [])
  }
}

type Value = string | number | boolean | Date | object | null
type Overrides = Record<string, Record<string, Value>>

/** What the rules of a table ask for; the rest is made up. */
const fitting: Overrides = {
  'assistant.calls': { outcome: 'answered' },
  'assistant.drafts': { state: 'done' },
  'hiring.availability_exceptions': { from: null, to: null },
  'hiring.access_copies': { closedAt: null, closedBy: null },
  'hiring.interview_plans': { minutes: 45 },
  'hiring.candidacies': { referredBy: null },
  'writing.tldrs': { sourceType: 'debrief' },
}

/** They tie two rows of one table, of which there is one here. */
const leftOut = new Set(['planning.dependencies', 'planning.merges', 'planning.data_samples'])

const isPersonal = ({ class: kind, erase }: ColumnRule) =>
  ['identity', 'contact', 'free-text', 'judgement'].includes(kind) && erase !== 'keep'

/** Plants one row in every table of an organisation; those that can be a candidate's are that candidate's. */
export function plantEverywhere(
  ctx: Context,
  canaries: Canaries,
  { candidate, overrides }: { candidate: string; overrides: Overrides },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>([
    ['hiring.candidates', candidate],
    ['accounts.members', ctx.actor.id],
  ])
  return moverTransaction(ctx, async (tx) => {
    for (const node of tableGraph) {
      if (ids.has(node.name) || leftOut.has(node.name)) continue
      const id = newId()
      await insert(tx.db, node, valuesOf(ctx, node, { id, ids, canaries, overrides }))
      ids.set(node.name, id)
    }
    return ids
  })
}

type Planting = {
  id: string
  ids: Map<string, string>
  canaries: Canaries
  overrides: Overrides
}

function valuesOf(ctx: Context, node: Node, planting: Planting): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [key, { column, rule }] of Object.entries(node.columns)) {
    if (column.generated || column.generatedIdentity) continue
    const set = { ...fitting[node.name], ...planting.overrides[node.name] }
    values[key] = key in set ? set[key] : value(ctx, node, { column, rule }, planting)
  }
  return { ...values, orgId: ctx.org.id, id: planting.id }
}

const madeUp: Record<string, (text: string | null, now: Date) => Value> = {
  PgText: (text) => text ?? 'x',
  PgJsonb: (text) => (text === null ? [] : [{ text }]),
  PgUUID: () => newId(),
  PgTimestamp: (_, now) => now,
  PgDateString: () => '2026-03-02',
  PgBoolean: () => false,
}

const ownersOf = ({ table }: Node, column: PgColumn): string[] =>
  getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference()
    const { schema, name } = getTableConfig(foreignTable)
    return columns.some((one) => one.name === column.name) ? [`${schema}.${name}`] : []
  })

function value(
  ctx: Context,
  node: Node,
  { column, rule }: { column: PgColumn; rule: ColumnRule },
  { ids, canaries }: Planting,
): Value {
  const [owner] = ownersOf(node, column)
  if (owner) return owner === node.name ? null : (ids.get(owner) ?? null)
  const linked = node.links.find((link) => link.column.name === column.name)
  if (linked) return ids.get(linked.owner) ?? null
  if (column.enumValues?.[0]) return column.enumValues[0]
  const text = planted(node, { column, rule }, canaries)
  if (column.name.startsWith('ends_')) return new Date('2027-01-01')
  const made = madeUp[column.columnType]
  return made ? made(text, ctx.now) : 1
}

function planted(
  { name }: Node,
  { column, rule }: { column: PgColumn; rule: ColumnRule },
  canaries: Canaries,
): string | null {
  if (!isPersonal(rule)) return null
  return rule.erase === 'mentions' ? canaries.mention : canaries.in(`${name}.${column.name}`)
}

const insert = (db: Transaction, { table }: Node, values: Record<string, unknown>) =>
  db.insert(table).values(values)
