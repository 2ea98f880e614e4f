import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'
import { isPlain, openApplication } from './way-in.ts'

/** Reads the letter of an offer, on its page and as the file somebody keeps. */
export async function readLetter(page: Page, sentence: string): Promise<void> {
  await openApplication(page)
  await page.getByRole('link', { name: 'Read our offer' }).click()
  await expect(page.getByText('Your answer is awaited')).toBeVisible()
  await expect(page.getByText(sentence).first()).toBeVisible()
  await isPlain(page)
  const letter = page.getByRole('link', { name: 'Download as text' })
  const kept = await page.request.get(`${await letter.getAttribute('href')}`)
  expect(await kept.text()).toContain(sentence)
}

/** Signs by typing the name. */
export async function accept(page: Page, name: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Accept the offer' })
  await form.getByLabel('Your full name').fill(name)
  await form.getByRole('button', { name: 'Accept the offer' }).click()
  await expect(page.getByText('You have accepted', { exact: true })).toBeVisible()
  await expect(page.getByText(`Signed “${name}”`)).toBeVisible()
}
