import { sql } from 'drizzle-orm'
import type { Placeholder, Query, SQL } from 'drizzle-orm'
import type { PgDialect, PgSession } from 'drizzle-orm/pg-core'
import type { Transaction } from './connection.server.ts'

/** What stands in the text of a query for values that come later. */
export type Slots<Name extends string> = Record<Name, Placeholder>

/** A value, or what stands for it: parts of queries that take either can be in a fixed one. */
export type Bound<T = string> = T | Placeholder

/** Who asks in which organisation, for parts of queries that need no more of a context. */
export type Asking = { org: { id: Bound }; actor: { id: Bound } }

type Value = string | number | boolean | Date | null
type Select<Rows> = { prepare: (name: string) => { execute: () => Promise<Rows> } }
type Prepared = ReturnType<PgSession['prepareQuery']>
type Inside = { session: PgSession; dialect: PgDialect }

/** What drizzle keeps of a query that it has written, beside the text. */
type Written = {
  getQuery: () => Query
  fields: Parameters<PgSession['prepareQuery']>[1]
  joinsNotNullableMap: Record<string, boolean>
}

/**
 * A query whose text is always the same: drizzle writes it at its first use, and from then on only the values change.
 * For what every page asks, where writing the text costs more than reading the answer.
 */
export function fixedQuery<const Name extends string, Rows>(
  names: readonly Name[],
  write: (db: Transaction, slots: Slots<Name>) => Select<Rows>,
): (tx: { db: Transaction }, values: Record<Name, Value>) => Promise<Rows> {
  let text: Pick<Written, 'fields' | 'joinsNotNullableMap'> & { query: Query }
  return ({ db }, values) => {
    text ??= textOf(write(db, slotsFor(names)))
    const { session } = db as unknown as Inside
    const { query, fields, joinsNotNullableMap } = text
    const prepared: Prepared = session.prepareQuery(query, fields, undefined, true)
    return Object.assign(prepared, { joinsNotNullableMap }).execute(values) as Promise<Rows>
  }
}

/** The same for a statement in SQL; its rows come as the database tells them. */
export function fixedStatement<Row, const Name extends string>(
  names: readonly Name[],
  write: (slots: Slots<Name>) => SQL,
): (tx: { db: Transaction }, values: Record<Name, Value>) => Promise<Row[]> {
  let text: Query
  return async ({ db }, values) => {
    const { session, dialect } = db as unknown as Inside
    text ??= dialect.sqlToQuery(write(slotsFor(names)))
    const prepared = session.prepareQuery(text, undefined, undefined, false)
    const { rows } = (await prepared.execute(values)) as { rows: Row[] }
    return rows
  }
}

const slotsFor = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(
    names.map((name): [string, Placeholder] => [name, sql.placeholder(name)]),
  ) as Slots<Name>

function textOf(select: Select<unknown>) {
  const written = select.prepare('') as unknown as Written
  const { fields, joinsNotNullableMap } = written
  return { query: written.getQuery(), fields, joinsNotNullableMap }
}

/** A fixed query for each of a few kinds, where the text differs by kind. */
export function fixedPer<Kind extends string, Fixed>(make: (kind: Kind) => Fixed) {
  const made = new Map<Kind, Fixed>()
  return (kind: Kind): Fixed => {
    const query = made.get(kind) ?? make(kind)
    made.set(kind, query)
    return query
  }
}
