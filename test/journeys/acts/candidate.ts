import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'
import { makePdf } from '#test/support/documents.ts'

export type Applicant = { name: string; email: string }

/** Somebody new, told apart from the applicants of earlier runs on the same data. */
export function newApplicant(firstName: string): Applicant {
  const run = Date.now().toString(36)
  return { name: `${firstName} Quintero-${run}`, email: `${firstName}.${run}@candidates.example` }
}

/** Reads a public opening and applies with a real résumé. */
export async function apply(page: Page, { name, email }: Applicant): Promise<void> {
  await page.getByRole('link', { name: 'Apply for this position' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel(/Résumé/).setInputFiles({
    name: 'résumé.pdf',
    mimeType: 'application/pdf',
    buffer: await makePdf(`${name}. Forecasts that held for three winters.`),
  })
  await page.getByLabel(/I have read the privacy notice/).check()
  await page.getByRole('button', { name: 'Send application' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
}

/** Waits for a mail in the outbox and returns its text. */
export async function mailTo(page: Page, email: string, subject: RegExp): Promise<string> {
  const mail = page
    .getByRole('article')
    .filter({ hasText: `To ${email}` })
    .filter({ has: page.getByRole('heading', { name: subject }) })
    .first()
  await expect(async () => {
    await page.goto('/outbox')
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  return mail.innerText()
}

/** Moves a candidate on the board by the menu of their card; returns their address. */
export async function move(page: Page, name: string, stage: string): Promise<string> {
  const column = page
    .locator('.board-column')
    .filter({ has: page.getByRole('heading', { name: stage }) })
  const card = page.locator('.board-card', { hasText: name })
  await card.getByRole('button', { name: /^Move .* to…/ }).click()
  await card.getByRole('button', { name: stage, exact: true }).click()
  const moved = column.getByRole('link', { name })
  await expect(moved).toBeVisible()
  return (await moved.getAttribute('href')) ?? ''
}

/** The filters of the candidates stand in their bar where there is room, and are folded away on a phone. */
export async function seeFiltersFold(page: Page): Promise<void> {
  const [source, fold] = [page.getByLabel('Source'), page.getByText('Filters', { exact: true })]
  await expect(source).toBeVisible()
  await expect(fold).toBeHidden()
  const wide = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 320, height: 640 })
  await expect(fold).toBeVisible()
  await expect(source).toBeHidden()
  await page.setViewportSize(wide)
}
