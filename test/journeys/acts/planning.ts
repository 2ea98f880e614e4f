import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'

/** Hands an idea in, be it like one that was handed in before, and gives the address of its use case. */
export async function handIn(page: Page, title: string): Promise<string> {
  await page.goto('/fennel/use-cases')
  await page.getByRole('link', { name: 'Hand in an idea' }).click()
  await page.getByLabel('What would you call it?').fill(title)
  await page.getByLabel(/goes wrong/).fill('Pallets come back empty, and nobody knows before.')
  await page.getByLabel('What would it start from?').fill('Orders and returns of each shop')
  await page.getByLabel('What would it tell or make?').fill('Empty pallets per shop and day')
  await page.getByRole('button', { name: 'Hand in', exact: true }).click()
  const shown = page.getByRole('heading', { level: 1, name: title })
  const another = page.getByRole('button', { name: 'It is another one: hand in' })
  await expect(shown.or(another)).toBeVisible()
  if (await another.isVisible()) await another.click()
  await expect(shown).toBeVisible()
  return new URL(page.url()).pathname
}

/** Copies a scenario of the sample, once its own plan is told, under a new name, and has the optimiser prove the best plan. */
export async function solveCopy(page: Page, name: string, copy: string): Promise<void> {
  await expect(async () => {
    await page.goto('/fennel/roadmap/scenarios')
    await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible({
      timeout: 1000,
    })
  }).toPass({ timeout: 90_000 })
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.getByLabel('Name', { exact: true }).fill(copy)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: copy })).toBeVisible()
  await page.getByRole('button', { name: /^Prove how good/ }).click()
  await expect(page.getByText('Proved best')).toBeVisible({ timeout: 60_000 })
}

/** Makes the plan that is shown the one everybody sees. */
export async function commit(page: Page, reason: string): Promise<void> {
  await page.getByLabel(/^Why this one/).fill(reason)
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Roadmap' })).toBeVisible()
  await expect(page.getByText(reason)).toBeVisible()
}

/** Proposes one machine-learning engineer more than the one on the way; gives the address of the priced proposal. */
export async function propose(page: Page): Promise<string> {
  await page.goto('/fennel/proposals')
  await page
    .getByRole('button', { name: /^Propose (a|another) machine-learning engineer$/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /engineer/ })).toBeVisible()
  const covered = page.getByText(
    /^Already covered: .* proposed or on the way, and a further one adds nothing to the plan/,
  )
  await expect(covered.first()).toBeVisible({ timeout: 90_000 })
  return new URL(page.url()).pathname
}

/** Approves a proposal and makes its opening. */
export async function open(page: Page, proposal: string): Promise<void> {
  await page.goto(proposal)
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByLabel('Hiring manager').selectOption({ label: 'Priya Raman' })
  await page.getByLabel(/^Country/).fill('PT')
  await page.getByRole('button', { name: 'Make the opening' }).click()
  await expect(page).toHaveURL(/\/openings\//)
}
