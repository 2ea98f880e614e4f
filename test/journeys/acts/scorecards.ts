import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'

export type Judgement = { rating: number; evidence: string; recommendation: string }

/** Addresses of the scorecards that a candidate's interviewer still has to write. */
export async function cardsToWrite(page: Page, candidate: string): Promise<string[]> {
  const home = new URL(page.url()).pathname.split('/')[1]
  await page.goto(`/${home}/interviews`)
  const rows = page.getByRole('main').getByRole('link')
  const links = await rows.evaluateAll(
    (all, name) =>
      all
        .filter((link) => (link.closest('li, tr, article') ?? link).textContent?.includes(name))
        .map((link) => link.getAttribute('href') ?? ''),
    candidate,
  )
  const ids = links.flatMap((link) => /\/interviews\/[0-9a-f-]{36}/.exec(link)?.[0] ?? [])
  return [...new Set(ids)].map((path) => `/${home}${path}/scorecard`)
}

/** Writes a card without sealing it. */
export async function write(page: Page, card: string, judgement: Judgement): Promise<void> {
  await page.goto(card)
  for (const fieldset of await page.locator('fieldset.rating').all())
    await fieldset.locator(`input[value="${judgement.rating}"]`).check()
  for (const evidence of await page.getByLabel('Evidence').all())
    await evidence.fill(judgement.evidence)
  await page.getByRole('radio', { name: judgement.recommendation, exact: true }).check()
  await page.getByLabel('Summary').fill(`${judgement.evidence} In all.`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved. Seal it when it is complete.')).toBeVisible()
}

export async function seal(page: Page, card: string): Promise<void> {
  await page.goto(card)
  await page.getByRole('button', { name: 'Save and seal' }).click()
  await expect(page.getByText('What you wrote')).toBeVisible()
}
