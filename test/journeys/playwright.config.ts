import { defineConfig } from '@playwright/test'
import { findBrowser, launchOptions } from '#test/support/browser/browser.ts'

process.env.CHROMIUM_PATH ??= await findBrowser()

/** Which journeys to make: those that are made on this engine where each is made on one, or all. */
const { JOURNEYS: part = 'all', TEST_ENGINE: engine = 'pglite' } = process.env
const onPostgres = '**/{hiring,planning,candidate}-walk.journey.ts'

export default defineConfig({
  testDir: '.',
  testMatch: part === 'postgres' ? onPostgres : '**/*.journey.ts',
  testIgnore: part === 'pglite' ? onPostgres : [],
  outputDir: `../../test-results/${engine}`,
  globalSetup: './sample.setup.ts',
  fullyParallel: false,
  forbidOnly: true,
  workers: '100%',
  // Ends what hangs: on a busy machine the longest walk takes three minutes.
  timeout: 400_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    launchOptions: launchOptions(process.env.CHROMIUM_PATH),
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
  },
})
