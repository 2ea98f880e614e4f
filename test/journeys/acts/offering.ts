import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'

/** Has somebody take one interview of a candidate. */
export async function assign(page: Page, candidacy: string, plan: string, person: string) {
  await page.goto(`${candidacy}/interviews`)
  const stage = page.getByRole('region', { name: 'Interviews', exact: true })
  await stage.locator('summary', { hasText: 'Add an interviewer' }).click()
  await stage.getByLabel('Interview', { exact: true }).selectOption({ label: plan })
  await stage.getByLabel('Interviewer', { exact: true }).selectOption({ label: person })
  await stage.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('article', { name: `${plan}, ${person}` })).toBeVisible()
}

/** “12 Mar, 14:00” */
const shortly = (wall: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.parse(`${wall}Z`))

/** Offers a candidate further times, as the clock of whoever offers them shows them. */
export async function offerTimes(page: Page, candidacy: string, plan: string, times: string[]) {
  await page.goto(`${candidacy}/interviews`)
  await page.getByRole('link', { name: `Times: ${plan}` }).click()
  for (const time of times) {
    await page.getByLabel(/^Another time/).fill(time)
    await page.getByRole('button', { name: 'Offer these times' }).click()
    await expect(page.getByRole('region', { name: 'Offered' })).toContainText(shortly(time))
  }
}

export type Terms = { base: string; approvers: string[] }

/** Drafts the offer that follows a decision to hire, on the record of which it begins. */
export async function draftOffer(page: Page, { base, approvers }: Terms): Promise<string> {
  await page.getByRole('link', { name: 'Go on to the offer' }).click()
  await page.getByRole('link', { name: 'Make the offer' }).click()
  await page.getByLabel('Base').fill(base)
  await page.getByLabel('First day').fill(inDays(60))
  for (const [index, name] of approvers.entries())
    await page.getByLabel(`Approver ${index + 1}`).selectOption({ label: name })
  await page.getByRole('button', { name: 'Save this version' }).click()
  await expect(page.getByText('Saved. The first approver is asked.')).toBeVisible()
  return new URL(page.url()).pathname
}

const inDays = (days: number): string =>
  new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10)

export async function approveOffer(page: Page, offer: string): Promise<void> {
  await page.goto(offer)
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText('Approved.', { exact: true })).toBeVisible()
}

/** Sends what everybody has approved. */
export async function sendOffer(page: Page, offer: string): Promise<void> {
  await page.goto(offer)
  await page.getByRole('button', { name: /^Send it to/ }).click()
  await expect(page.getByText('Runs out')).toBeVisible()
}
