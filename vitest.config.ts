import { availableParallelism } from 'node:os'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vitest/config'
import type { TestProjectConfiguration } from 'vitest/config'
import { readTree } from '#test/support/house/tree.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { LongestFirst } from '#test/support/run/order.ts'
import { meetingPostgres } from '#test/support/run/database-tests.ts'

const onPostgres = process.env.TEST_ENGINE === 'postgres'

/**
 * Nothing is sealed past the oldest transaction of a whole server: what seals runs alone and first, what holds a transaction
 * open for long runs last.
 */
const turns: Record<string, (path: string) => boolean> = {
  sealing: (path) => /\/accounts\/audit\//.test(path),
  committed: (path) => !turns.sealing?.(path) && !turns.rehearsed?.(path),
  rehearsed: (path) =>
    /\/web\/(access|tenancy)\/|\/naughty-strings\.|\/non-interference\./.test(path),
}

const onBothEngines = onPostgres ? meetingPostgres(readTree('test')) : []

/** Packages as customers run them: the builds for development take twice the time. */
process.env.NODE_ENV = 'production'
const asInProduction = {
  plugins: [
    {
      name: 'production',
      enforce: 'post' as const,
      config: () => ({ oxc: { jsx: { development: false } } }),
    },
  ],
  env: { NODE_ENV: 'production' },
}

const onPglite: TestProjectConfiguration[] = [
  {
    extends: true,
    plugins: asInProduction.plugins,
    test: { name: 'pglite', include: ['test/**/*.test.ts'], env: asInProduction.env },
  },
  // Components are tested with what the other build of React has for it.
  {
    extends: true,
    test: { name: 'components', include: ['test/**/*.test.tsx'], env: { NODE_ENV: 'test' } },
  },
]

const groupsOnPostgres = (): TestProjectConfiguration[] =>
  Object.entries(turns).map(([name, isOfGroup], groupOrder) => ({
    extends: true,
    plugins: asInProduction.plugins,
    test: {
      name,
      env: asInProduction.env,
      include: onBothEngines.filter(isOfGroup),
      sequence: { groupOrder },
      ...(name === 'sealing' && { maxWorkers: 1 }),
    },
  }))

/** Many tests wait for processes, mails and clocks: half as many again as there are cores keep the cores busy. */
const workers = Math.ceil(1.5 * availableParallelism())

export default defineConfig({
  plugins: [reactRouter()],
  test: {
    isolate: false,
    server: { deps: { external: [/\/build\/server\//] } },
    sequence: { sequencer: LongestFirst },
    maxWorkers: workers,
    css: true,
    projects: onPostgres ? groupsOnPostgres() : onPglite,
    globalSetup: [
      'test/support/run/build.setup.ts',
      ...(onPostgres ? ['test/support/run/postgres.setup.ts'] : []),
    ],
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 240_000,
    testTimeout: isFullRun ? 3_600_000 : 120_000,
  },
})
