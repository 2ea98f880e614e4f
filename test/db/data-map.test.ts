import { readdirSync } from 'node:fs'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { dataMap } from '#db/data-map/data-map.ts'
import { fact, link } from '#db/data-map/choices.ts'
import { mapped } from '#db/data-map/rules.ts'
import type { ColumnRule, TableEntry } from '#db/data-map/rules.ts'
import { tags } from '#db/schema/candidates.ts'

const files = readdirSync('db/schema').filter((name) => name !== 'columns.ts')
const modules = await Promise.all(
  files.map(
    (name): Promise<Record<string, unknown>> =>
      import(/* @vite-ignore */ `../../db/schema/${name}`),
  ),
)
const tables = modules.flatMap((module) =>
  Object.values(module).filter((value): value is PgTable => is(value, PgTable)),
)

const nameOf = (table: PgTable) => {
  const { schema, name } = getTableConfig(table)
  return `${schema}.${name}`
}

const decided = ({ name, columns }: TableEntry) =>
  Object.values(columns).map(({ column }) => `${name}.${column.name}`)

const entries = dataMap.flatMap(({ name, columns }) =>
  Object.values(columns).map(({ column, rule }) => ({
    name: `${name}.${column.name}`,
    column,
    rule,
  })),
)

test('every column of every table is decided, once, and none that is not there', () => {
  const there = tables.flatMap((table) =>
    getTableConfig(table).columns.map(({ name }) => `${nameOf(table)}.${name}`),
  )
  expect(there.length).toBeGreaterThan(900)
  expect(dataMap.flatMap(decided).toSorted()).toEqual(there.toSorted())
})

test('an entry for a column that is not there is refused', () => {
  const columns = { orgId: link, id: link, candidacyId: link, label: fact, colour: fact }
  const belongs = { purpose: 'application', retention: 'candidate' } as const
  expect(() => mapped(tags, belongs, columns)).toThrow('no column colour')
})

/** The names of the columns whose rule passes. */
const withRule = (passes: (rule: ColumnRule) => boolean) =>
  entries.filter(({ rule }) => passes(rule)).map(({ name }) => name)

test('whatever people typed, and whoever they are, goes when a candidate is erased; members are no candidates', () => {
  const personal = ['identity', 'contact', 'free-text', 'demographic']
  const kept = withRule((rule) => personal.includes(rule.class) && rule.erase === 'keep')
  expect(kept.filter((name) => !/^(accounts|queue)\./.test(name))).toEqual([])
})

test('no copy holds a secret, and a candidate gets nothing that others wrote about them', () => {
  expect(withRule((rule) => rule.class === 'secret' && rule.export !== 'never')).toEqual([])
  expect(withRule((rule) => rule.class === 'judgement' && rule.export === 'candidate')).toEqual([])
})

test('a column whose words are not the program’s own is not called operational', () => {
  const looksTyped =
    /(^|_)(text|note|notes|reason|comment|comments|message|body|description|summary|email|phone|address|markdown|feedback|answer)$/
  expect(
    entries
      .filter(({ rule }) => rule.class === 'operational')
      .filter(
        ({ column }) => ['PgText', 'PgJsonb'].includes(column.columnType) && !column.enumValues,
      )
      .map(({ name }) => name)
      .filter((name) => looksTyped.test(name.split('.').at(-1) ?? '')),
  ).toEqual([])
})
