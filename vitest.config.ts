import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vitest/config'
import { readTree } from '#test/support/house/tree.ts'
import { databaseTests } from '#test/support/run/database-tests.ts'

const onPostgres = process.env.TEST_ENGINE === 'postgres'

export default defineConfig({
  plugins: [reactRouter()],
  test: {
    isolate: false,
    maxWorkers: '100%',
    css: true,
    include: onPostgres ? databaseTests(readTree('test')) : ['test/**/*.test.{ts,tsx}'],
    globalSetup: onPostgres ? ['test/support/run/postgres.setup.ts'] : [],
    hookTimeout: 240_000,
    testTimeout: 120_000,
  },
})
