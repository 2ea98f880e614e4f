import type { BrowserContextOptions, Page } from '@playwright/test'
import { mailTo, type Applicant } from '#test/journeys/acts/candidate.ts'
import { tooWide } from '#test/journeys/acts/scrutiny.ts'
import { expect } from '#test/journeys/journey.ts'

/** The smallest phone, and nothing that runs scripts. */
export const plainPhone: BrowserContextOptions = {
  javaScriptEnabled: false,
  viewport: { width: 320, height: 640 },
}

/** Fits the window of a phone and brings no script along, so that it is the same page with and without. */
export async function isPlain(page: Page): Promise<void> {
  expect(await tooWide(page), page.url()).toEqual([])
  await expect(page.locator('script:not([type="application/ld+json"])'), page.url()).toHaveCount(0)
}

/** From the mail that confirms the application into the portal, by a link that works once. */
export async function comeIn(page: Page, { email }: Applicant): Promise<void> {
  await followMail(page, email, /^Your application for/)
  await page.getByRole('button', { name: 'Send me a login link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  await followMail(page, email, /^Your way in/)
  await page.getByRole('button', { name: 'Open my application' }).click()
  await expect(page.getByRole('heading', { name: /^Your applications at/ })).toBeVisible()
}

/** Follows the link in a mail. */
export async function followMail(page: Page, email: string, subject: RegExp): Promise<void> {
  const mail = await mailTo(page, email, subject)
  await page.goto(/https?:\/\/\S+/.exec(mail)?.[0] ?? 'no link in the mail')
}

/** Opens the one application from the list, from wherever in the portal. */
export async function openApplication(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Your application', exact: true }).click()
  await page.locator('.listing').getByRole('link').click()
  await isPlain(page)
}
