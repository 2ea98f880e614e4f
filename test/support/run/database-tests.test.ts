import { expect, test } from 'vitest'
import { databaseTests } from '#test/support/run/database-tests.ts'

const file = (path: string, ...specifiers: string[]) => ({
  path,
  text: specifiers.map((specifier) => `import '${specifier}'\n`).join(''),
})

test('tests that reach the database are found through what they import', () => {
  const found = databaseTests([
    file('test/a/direct.test.ts', '#test/support/database.ts'),
    file('test/a/indirect.test.ts', './stage.ts'),
    file('test/a/stage.ts', '#test/a/people.ts', './stage.ts'),
    file('test/a/people.ts', '#test/support/database.ts'),
    file('test/a/pure.test.ts', '#app/math/mean.ts', 'vitest'),
    file('test/support/database.ts'),
    { path: 'test/a/types.test.ts', text: "import type { A } from './people.ts'\n" },
  ])
  expect(found).toEqual(['test/a/direct.test.ts', 'test/a/indirect.test.ts'])
})
