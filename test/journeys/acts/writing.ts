import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'

/** Chooses what begins with these words; a note may follow them. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const list = page.getByLabel(label)
  const option = list.locator('option').filter({ hasText: words }).first()
  await list.selectOption((await option.getAttribute('value')) ?? '')
}

/** Begins a PRD about a use case and gives its address. */
export async function beginPrd(page: Page, useCase: string): Promise<string> {
  await page.goto('/fennel/documents/new')
  await choose(page, 'About which use case?', useCase)
  await page.getByRole('button', { name: 'Make the document' }).click()
  await expect(page.getByRole('heading', { name: `PRD: ${useCase}`, level: 1 })).toBeVisible()
  return new URL(page.url()).pathname
}

/** Opens a section of a document to write in it. */
export async function openSection(page: Page, document: string, title: string): Promise<void> {
  await page.goto(document)
  const heading = page.getByRole('heading', { name: title, exact: true })
  const section = page.locator('section').filter({ has: heading }).last()
  await section.getByRole('link', { name: /^(Write|Edit)/ }).click()
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
}

/** Types into a section and saves it; the document is shown then. */
export async function writeSection(
  page: Page,
  document: string,
  { title, text }: { title: string; text: string },
): Promise<void> {
  await openSection(page, document, title)
  await page.getByLabel('Text', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Save and read' }).click()
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible()
}

/** Asks somebody to approve a document for their team. */
export async function askApproval(
  page: Page,
  document: string,
  { team, person }: { team: string; person: string },
): Promise<void> {
  await page.goto(`${document}/review`)
  await page.getByLabel('Team').fill(team)
  await choose(page, 'Who approves', person)
  await page.getByRole('button', { name: 'Ask them' }).click()
  await expect(page.getByText(team).first()).toBeVisible()
}

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
