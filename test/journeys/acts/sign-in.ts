import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'
import { mailTo } from './candidate.ts'

/** Types the code that the outbox holds for an address, on the page that asks for it. */
export async function enterCode(page: Page, email: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
  const outbox = await page.context().newPage()
  const mail = await mailTo(outbox, email, /code/i)
  await outbox.close()
  await page
    .getByRole('textbox', { name: 'Code' })
    .fill(/\b\d{4} ?\d{4}\b/.exec(mail)?.[0] ?? 'no code in the mail')
  await page.getByRole('button', { name: 'Sign in' }).click()
}
