import type { Page } from '@playwright/test'

/** Counts every press of the pointer on a page, over all its navigations. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0
  await page.exposeBinding('pressed', () => (clicks += 1))
  const listen = () =>
    addEventListener('pointerdown', () => void Reflect.get(globalThis, 'pressed')(), true)
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return () => clicks
}
