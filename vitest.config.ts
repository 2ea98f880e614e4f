import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vitest/config'
import type { TestProjectConfiguration } from 'vitest/config'
import { isFullRun } from '#test/support/full-run.ts'
import { readTree } from '#test/support/house/tree.ts'
import { databaseTests } from '#test/support/run/database-tests.ts'

const onPostgres = process.env.TEST_ENGINE === 'postgres'

/** These hold a transaction open for long, and nothing is sealed past the oldest one of a whole server. */
const isRehearsal = (path: string) => /\/web\/(access|tenancy)\/|\/naughty-strings\./.test(path)

/** What is above the engine, the edge of the web, meets the second one in full runs alone. */
const onBothEngines = onPostgres
  ? databaseTests(readTree('test')).filter((path) => isFullRun || !path.includes('/web/edge/'))
  : []

/** One after another, each in as many workers as there are. */
const groupsOnPostgres = (): TestProjectConfiguration[] =>
  [false, true].map((rehearsed, groupOrder) => ({
    extends: true,
    test: {
      name: rehearsed ? 'rehearsed' : 'committed',
      include: onBothEngines.filter((path) => isRehearsal(path) === rehearsed),
      sequence: { groupOrder },
    },
  }))

export default defineConfig({
  plugins: [reactRouter()],
  test: {
    isolate: false,
    maxWorkers: '100%',
    css: true,
    ...(onPostgres ? { projects: groupsOnPostgres() } : { include: ['test/**/*.test.{ts,tsx}'] }),
    globalSetup: onPostgres ? ['test/support/run/postgres.setup.ts'] : [],
    hookTimeout: 240_000,
    testTimeout: 120_000,
  },
})
