import type { Page } from '@playwright/test'
import { expect } from '#test/journeys/journey.ts'
import { isPlain, openApplication } from './way-in.ts'

/** A day of the calendar and what the clock of the candidate shows. */
export type LocalTime = { date: string; clock: string }

const wordsOf = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    Date.parse(date),
  )

/** Reads the offered times by the clocks of a zone, on the page of the interview. */
export async function readTimesIn(page: Page, interview: string, zone: string): Promise<void> {
  await openApplication(page)
  const next = page.getByRole('region', { name: 'What happens next' })
  await expect(next).toContainText(interview)
  await next.getByRole('link', { name: 'Choose a time' }).click()
  await page.getByLabel('Your time zone').selectOption(zone)
  await page.getByRole('button', { name: 'Show times in it' }).click()
  await expect(page.getByText(`Times are in ${zone.replaceAll('_', ' ')}.`).first()).toBeVisible()
  await isPlain(page)
}

/** Books one of the times that are shown, or moves the interview to it; gives its entry for a calendar. */
export async function choose(page: Page, { date, clock }: LocalTime): Promise<string> {
  await page.getByRole('button', { name: `${wordsOf(date)}, ${clock}` }).click()
  await expect(page.getByText('Your interview is booked.')).toBeVisible()
  await expect(page.getByText(`${wordsOf(date)} ${date.slice(0, 4)} at ${clock}`)).toBeVisible()
  await isPlain(page)
  const entry = page.getByRole('link', { name: 'Take it into your calendar' })
  const answer = await page.request.get(`${await entry.getAttribute('href')}`)
  return answer.text()
}

/** One line of a calendar entry. */
export const lineOf = (entry: string, name: string): string | undefined =>
  new RegExp(`^${name}[^:]*:(.*?)\\r?$`, 'm').exec(entry)?.[1]
