import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'

/** An owner names the model at `url` and tests the connection. */
export async function nameModel(page: Page, url: string): Promise<void> {
  await page.goto('/fennel/settings/model')
  await page.getByLabel('Address of the model’s API').fill(url)
  await page.getByLabel(/^Model \(optional/).fill('test-model')
  await page.getByLabel(/^Key \(optional/).fill('a key')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Test connection' }).click()
  await expect(page.getByText(/test-model drafts here/)).toBeVisible()
}

/** What a model answers whole to the next question. */
export const answering = (text: string, cites: string[] = []) => ({
  kind: 'answer' as const,
  text: JSON.stringify({ text, cites, assumptions: [], questions: [] }),
})
