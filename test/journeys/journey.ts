import { test as base } from '@playwright/test'
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { startApp, type Installation as Sample } from '#test/support/process/app.ts'

export { expect } from '@playwright/test'

type People = {
  /** Opens a browser of its own for somebody of the sample company, and enters as them. */
  enterAs: (name: string) => Promise<Page>
  /** Opens a browser of its own for somebody outside. */
  visit: (browser?: BrowserContextOptions) => Promise<Page>
}

type Installation = {
  /** What the environment of the application says beside the usual; a walk that needs more gets an application apart. */
  settings: Record<string, string>
  app: { origin: string }
}

/** A test in the browser against a real application of its own worker, or the one at `JOURNEY_ORIGIN`. */
export const journey = base.extend<People, Installation>({
  settings: [{}, { scope: 'worker', option: true }],
  app: [
    async ({ settings }, give) => {
      const origin = process.env.JOURNEY_ORIGIN
      if (origin) return give({ origin })
      const env = { ALLOW_PRIVATE_ADDRESSES: '1', ...settings }
      const copyOf = JSON.parse(process.env.JOURNEY_SAMPLE ?? 'null') as Sample | null
      const app = await startApp({ seconds: 120, env, ...(copyOf && { copyOf }) })
      await give(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  baseURL: ({ app }, give) => give(app.origin),
  visit: async ({ browser, javaScriptEnabled, baseURL }, give) => {
    const opened: BrowserContext[] = []
    await give(async (own = {}) => {
      const context = await browser.newContext({ javaScriptEnabled, baseURL, ...own })
      opened.push(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  enterAs: async ({ visit }, give) => {
    await give(async (name) => {
      const page = await visit()
      await enter(page, name)
      return page
    })
  },
})

/** One click into the sample company. */
export async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Enter as ${name}` }).click()
  await page.locator('.shell-side').waitFor()
}
