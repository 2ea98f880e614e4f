import { test as base } from '@playwright/test'
import { startApp, type RunningApp } from '#test/support/process/app.ts'

export { expect } from '@playwright/test'

/** A test in the browser against a real application of its own worker. */
export const journey = base.extend<object, { app: RunningApp }>({
  app: [
    async ({}, give) => {
      const app = await startApp()
      await give(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ app }, give) => give(app.origin),
})
