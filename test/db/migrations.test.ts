import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = 'db/migrations'
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

/** Installations have run these: a change of them would never reach their databases. */
const released: Record<string, string> = {
  '0000_initial.sql': '16423e1cd421bf7cc440ab330d0d0cbf12c00185c854fcacca01acddb5352529',
  '0001_tenancy.sql': 'a9990e491d948cdec1a09f9e7b87a8ea5185e98f519c8958491cf3d665c07d0d',
  '0002_additions.sql': '95bdc9e1dcef891b466bd5263315c1f371fcd0ffb26dc0280177a761af333e5c',
  '0003_rights.sql': '6bc111f231236acd8e3f85375a1d35b38a1407354719bbb9407a19ae6b03c39e',
  '0004_additions.sql': '3823f86b67f3a4ef8c8afe7389145dcfc5924d17145d34b21d160d1bc3bc5a4a',
  '0005_additions.sql': 'b3f549503b291e6f7a13f2a2bc3226cd7fcbd42d3aa69cf96c98f30f557c26aa',
  '0006_rights.sql': 'ae86325494e312263420576a2bd0dab0d5945d60074bb40acea84f5463ccf295',
  '0007_additions.sql': '19e76bbbffc86c1813b0365f4438ed02b003b80dcb29f54eeddf3e912103f14b',
}

/** What fails on rows that are there, or loses them. */
function dangersIn(sql: string): string[] {
  const statements = sql.split('--> statement-breakpoint').map((statement) => statement.trim())
  return statements.filter(
    (statement) =>
      /\bdrop (table|column|schema)\b|\btruncate\b/i.test(statement) ||
      (/\badd column\b/i.test(statement) &&
        /\bnot null\b/i.test(statement) &&
        !/\bdefault\b/i.test(statement)) ||
      /\bset not null\b/i.test(statement),
  )
}

test('what was released stays as it was', () => {
  const found = Object.keys(released).map((file) => [
    file,
    createHash('sha256').update(textOf(file)).digest('hex'),
  ])
  expect(Object.fromEntries(found)).toEqual(released)
})

test('what came later keeps every row of an older installation', () => {
  const later = readdirSync(folder).filter((file) => file.endsWith('.sql') && !released[file])
  expect(later.flatMap((file) => dangersIn(textOf(file)))).toEqual([])
})

test.each([
  'ALTER TABLE "a"."b" ADD COLUMN "c" text NOT NULL;',
  'ALTER TABLE "a"."b" ALTER COLUMN "c" SET NOT NULL;',
  'ALTER TABLE "a"."b" DROP COLUMN "c";',
  'DROP TABLE "a"."b";',
])('%s would not', (statement) => expect(dangersIn(statement)).toEqual([statement]))

test('a column with a default would', () =>
  expect(dangersIn(`ALTER TABLE "a"."b" ADD COLUMN "c" text DEFAULT '' NOT NULL;`)).toEqual([]))
