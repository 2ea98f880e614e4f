import type { BrowserContextOptions, Page } from '@playwright/test'
import { mailTo, type Applicant } from '#test/journeys/acts/candidate.ts'
import { barriers, tooWide } from '#test/journeys/acts/scrutiny.ts'
import { expect } from '#test/journeys/journey.ts'

/** The smallest phone, and nothing that runs scripts. */
export const plainPhone: BrowserContextOptions = {
  javaScriptEnabled: false,
  viewport: { width: 320, height: 640 },
}

/** Is open to everybody, fits the window of a phone and brings no script along, so that it is the same page with and without. */
export async function isPlain(page: Page): Promise<void> {
  expect(await tooWide(page), page.url()).toEqual([])
  expect(await barriersInTheDark(page), page.url()).toEqual([])
  await expect(page.locator('script:not([type="application/ld+json"])'), page.url()).toHaveCount(0)
}

/** What stands against the page for some, looked for by a script in a dark window of the same person. */
async function barriersInTheDark(page: Page): Promise<string[]> {
  const storageState = await page.context().storageState()
  const context = await page
    .context()
    .browser()
    ?.newContext({ storageState, colorScheme: 'dark', viewport: page.viewportSize() })
  if (!context) throw new Error('There is no browser.')
  const twin = await context.newPage()
  await twin.goto(page.url())
  const found = await barriers(twin)
  await context.close()
  return found
}

/** From the mail that confirms the application into the portal, by a link that works once. */
export async function comeIn(page: Page, { email }: Applicant): Promise<void> {
  await followMail(page, email, /^Your application for/)
  await page.getByRole('button', { name: 'Send me a login link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  await followMail(page, email, /^Your way in/)
  await page.getByRole('button', { name: 'Open my application' }).click()
  await expect(page.getByRole('heading', { name: 'What happens next' })).toBeVisible()
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
