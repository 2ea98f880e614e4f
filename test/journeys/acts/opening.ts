import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'

/** Fills a field as a person does: a click into it, then the keys. */
async function type(page: Page, label: string | RegExp, text: string) {
  const field = page.getByLabel(label).first()
  await field.click()
  await field.fill(text)
}

/** From the role library to an opening of one's own; ends on its job description. */
export async function openOpening(page: Page, level: string): Promise<void> {
  await page.getByRole('link', { name: 'Machine-learning engineer' }).click()
  await page.getByRole('link', { name: level, exact: true }).click()
  await page.getByRole('link', { name: `New opening at ${level}` }).click()
  await type(page, 'City', 'Utrecht')
  await type(page, 'Country', 'Netherlands')
  await type(page, 'From', '70000')
  await type(page, 'To', '90000')
  await type(page, 'Currency', 'EUR')
  await type(page, /use cases that are not on file/i, 'Forecast next week’s demand per shop')
  await page.getByRole('button', { name: 'Create the opening' }).click()
  await expect(page).toHaveURL(/\/description$/)
}

const opened = /\/openings\/[0-9a-f-]{36}/

/** Address of the opening whose part is shown. */
export const openingOf = (page: Page): string => opened.exec(page.url())?.[0] ?? ''

const boast = 'We look for a rockstar.'

/** Adds a sentence that the checks remark on, and lets `mend` take the remark away. */
export async function editDescription(page: Page, mend: (page: Page) => Promise<void>) {
  const text = page.getByLabel('Job description', { exact: true })
  await text.click()
  await text.fill(`${await text.inputValue()}\n\n${boast}\n`)
  await mend(page)
  await expect(text).not.toHaveValue(/rockstar/)
  await type(page, /What changed, and why/, 'Say whom we look for')
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('link', { name: 'open the public page' })).toBeVisible()
}

/** Says who takes which interview of the loop. */
export async function fillLoop(page: Page, takers: Record<string, string>): Promise<void> {
  await page.getByRole('link', { name: 'Interview loop' }).click()
  for (const [interview, person] of Object.entries(takers)) {
    const plan = page.getByRole('article', { name: interview, exact: true })
    await plan.locator('summary', { hasText: 'Interviewers' }).click()
    await plan.getByLabel(person).check()
    await plan.getByRole('button', { name: 'Save interviewers' }).click()
    await expect(plan.getByText(`Taken by ${person}`)).toBeVisible()
  }
}
