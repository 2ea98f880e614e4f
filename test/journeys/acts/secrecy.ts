import type { Page } from '@playwright/test'

/** What the server sends somebody, by address: pages that could tell of a candidate, and their loader data. */
export async function everythingShown(
  page: Page,
  paths: string[],
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const path of paths)
    for (const address of [path, dataOf(path)]) {
      const answer = await page.request.get(address)
      answers[address] = `${answer.status()} ${steady(await answer.text())}`
    }
  return answers
}

/** Addresses at which `word` is shown. */
export async function showing(page: Page, paths: string[], word: string): Promise<string[]> {
  const shown = await everythingShown(page, paths)
  return Object.keys(shown).filter((address) => shown[address]?.includes(word))
}

function dataOf(path: string): string {
  const [pathname, query] = path.split('?')
  return `${pathname}.data${query ? `?${query}` : ''}`
}

const time = /\d{4}-\d\d-\d\dT[\d:.]+Z/g
const ago = /(?<=<time[^>]*>)[^<]*/g
const anew = /(nonce|formKey|_key|name="_key" value)(=|\\?",\\?"|":")"?[^"\\]+/g

/** Without what differs from one answer to the next in any case. */
const steady = (body: string) =>
  body.replaceAll(ago, '').replaceAll(time, 'TIME').replaceAll(anew, 'ANEW')

/** Pages on which somebody might look for what is said about a candidate. */
export const pagesAbout = (home: string, candidacy: string, opening: string): string[] => [
  home,
  `${home}/interviews`,
  `${home}/interviews/calibration`,
  `${home}/debriefs`,
  `${home}/activity`,
  candidacy,
  `${candidacy}/interviews`,
  `${candidacy}/debrief`,
  `${candidacy}/decision`,
  opening,
  `${opening}/candidates`,
  `${opening}/candidates?view=table`,
  `${opening}/finalists`,
  `${home}/search?q=quartz`,
  `${home}/search/records?q=quartz`,
]
