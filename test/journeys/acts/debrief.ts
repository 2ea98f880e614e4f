import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'

export async function stateView(
  page: Page,
  debrief: string,
  view: { recommendation: string; text: string },
) {
  await page.goto(debrief)
  const own = page.locator('.debrief-own')
  const folded = own.locator('summary')
  if (await folded.isVisible()) await folded.click()
  await own.getByRole('radio', { name: view.recommendation, exact: true }).check()
  await page.getByLabel('Your view').fill(view.text)
  await page.getByRole('button', { name: 'State your view' }).click()
  await expect(page.getByText('Your view is stated.')).toBeVisible()
  await expect(page.getByText(view.text).first()).toBeVisible()
}

export type Decided = {
  outcome: 'Hire' | 'No hire'
  notes: string
  learns?: string
  /** Nothing has to be offered any more: they are hired at once. */
  agreed?: boolean
}

/** Decides, on the debrief that is shown; ends on the record of the decision. */
export async function decide(page: Page, decided: Decided): Promise<void> {
  const { outcome, notes, learns, agreed = false } = decided
  const form = page.locator('#decision')
  await form.getByRole('radio', { name: outcome, exact: true }).check()
  await form.getByLabel('Notes').fill(notes)
  if (learns) await form.getByLabel('Learns on the job').fill(learns)
  await form.getByLabel('They have agreed already').setChecked(agreed)
  await form.getByRole('button', { name: 'Record the decision' }).click()
}

/** Says why, after a decision that differs from the rule was not taken without it. */
export async function sayWhy(page: Page, reason: string): Promise<void> {
  const why = page.getByLabel(/If you decide other than/)
  await expect(why).toHaveAttribute('aria-invalid', 'true')
  await why.fill(reason)
  await page.getByRole('button', { name: 'Record the decision' }).click()
}

export const isRecorded = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'What was decided' })).toBeVisible()
