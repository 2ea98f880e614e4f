import { getTableColumns } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

/**
 * What kind of thing a column holds. `reference` are ids, `operational` times, numbers and words of a fixed list,
 * `fingerprint` the hash of a text beside it.
 */
export type DataClass =
  | 'identity'
  | 'contact'
  | 'free-text'
  | 'judgement'
  | 'demographic'
  | 'secret'
  | 'fingerprint'
  | 'operational'
  | 'reference'

/** What the organisation holds it for. */
export type Purpose =
  | 'application'
  | 'assessment'
  | 'scheduling'
  | 'offer'
  | 'fairness'
  | 'opening'
  | 'planning'
  | 'writing'
  | 'membership'
  | 'billing'
  | 'delivery'
  | 'security'
  | 'record'
  | 'data-rights'

/** How long: as the retention rules for candidates say, as long as the organisation is here, or a time of its own. */
export type Retention = 'candidate' | 'organisation' | 'day' | 'week' | '30 days' | 'session'

/**
 * Who gets a copy, each including the next: the candidate's own download, the reviewed access copy, the organisation's
 * export, nobody. What is `candidate-only` is in the candidate's download and in no other.
 */
export type Export = 'candidate-only' | 'candidate' | 'access-copy' | 'organisation' | 'never'

/**
 * What erasing a candidate does to the column in the rows that belong to them. `mentions`: the column never belongs to
 * a candidate, but their name and addresses are struck out where they are written in it. `follows`: it changes with
 * what it is computed from. `entries`: of a list, the entries with the person's mailbox go. `own-id`: a word made of the
 * row's id, where no two rows may hold the same.
 */
export type Erase =
  | 'keep'
  | 'null'
  | 'blank'
  | 'delete-row'
  | 'follows'
  | 'mentions'
  | 'entries'
  | 'own-id'
  | { becomes: string }

export type ColumnRule = {
  class: DataClass
  purpose: Purpose
  retention: Retention
  export: Export
  erase: Erase
}

type Choice = Pick<ColumnRule, 'class' | 'export' | 'erase'> & Partial<ColumnRule>

/** How rows come to be a candidate's beside the foreign keys that lead to one. */
export type Belonging = {
  /** Columns without a foreign key that hold the id of a row of these tables. */
  by?: Record<string, string[]>
  /** The column of a row about somebody who need not be a candidate yet. */
  byMailbox?: string
  /** Columns that point at rows which are there for this one alone, and go or change with it. */
  owns?: string[]
}

export type TableEntry = {
  table: PgTable
  /** `schema.table` */
  name: string
  columns: Record<string, { column: PgColumn; rule: ColumnRule }>
  belonging: Belonging
}

type ColumnsOf<T extends PgTable> = Extract<keyof T['_']['columns'], string>

type ForTable = {
  purpose: Purpose
  retention: Retention
  /** Rows of an erased candidate go as a whole. */
  rows?: 'go'
  /** For every column, where the rows as such are in no wider copy. */
  export?: Export
} & Belonging

/** Decides about every column of a table; one that is missing, or there no more, does not compile. */
export function mapped<T extends PgTable>(
  table: T,
  { purpose, retention, rows, export: copies, ...belonging }: ForTable,
  choices: Record<ColumnsOf<T>, Choice>,
): TableEntry {
  const all: Record<string, PgColumn> = getTableColumns(table)
  const { schema, name } = getTableConfig(table)
  const columns = Object.entries(choices as Record<string, Choice>).map(([key, choice]) => {
    const column = all[key]
    if (!column) throw new Error(`There is no column ${key}.`)
    const rule: ColumnRule = { purpose, retention, ...choice }
    if (rows === 'go') rule.erase = 'delete-row'
    if (copies) rule.export = copies
    return [key, { column, rule }] as const
  })
  return { table, name: `${schema}.${name}`, columns: Object.fromEntries(columns), belonging }
}
