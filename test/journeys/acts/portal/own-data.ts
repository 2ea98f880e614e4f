import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect } from '#test/journeys/journey.ts'
import { isPlain } from './way-in.ts'

/** Has a copy made and takes it home; gives what is in it, by the names of the files. */
export async function downloadOwnData(page: Page): Promise<Record<string, Uint8Array>> {
  await page.getByRole('link', { name: 'Your data' }).click()
  await page.getByRole('button', { name: 'Make my copy' }).click()
  const copy = page.getByRole('link', { name: 'Download the copy' })
  await expect(async () => {
    await page.reload()
    await expect(copy).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await isPlain(page)
  const answer = await page.request.get(`${await copy.getAttribute('href')}`)
  return unzipSync(new Uint8Array(await answer.body()))
}

/** Asks to be forgotten; ends on the page that tells how far it is. */
export async function askForErasure(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Erase my data…' }).click()
  await isPlain(page)
  await page.locator('summary', { hasText: 'Erase my data' }).click()
  await page.getByLabel(/erase/).fill('erase')
  await page.getByRole('button', { name: 'Erase my data' }).click()
  await expect(page.getByRole('heading', { name: 'Erasure of your data' })).toBeVisible()
  await isPlain(page)
}
