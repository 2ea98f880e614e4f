import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { expect, journey } from '#test/journeys/journey.ts'

type Weight = { url: string; kind: string; bytes: number }

/** What a page loads before anybody touches it, as gzip sends it. */
async function weigh(page: Page, path: string): Promise<Weight[]> {
  const answers: Response[] = []
  page.on('response', (answer) => answers.push(answer))
  await page.goto(path, { waitUntil: 'networkidle' })
  return Promise.all(
    answers
      .filter((answer) => answer.ok())
      .map(async (answer) => ({
        url: answer.url(),
        kind: answer.request().resourceType(),
        bytes: gzipSync(await answer.body()).length,
      })),
  )
}

const sum = (weights: Weight[]) => weights.reduce((total, { bytes }) => total + bytes, 0)
const scripts = (weights: Weight[]) => weights.filter(({ url }) => /\.m?js$/.test(url))
const shown = (weights: Weight[]) => weights.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')

const heaviestPublic = 30_000
const heaviestScript = 130_000

journey('public pages load at most 30 kB in all, and no framework script', async ({ visit }) => {
  const first = await visit()
  await first.goto('/careers/fennel')
  const opening = await first
    .locator('main a[href^="/careers/fennel/"]')
    .first()
    .getAttribute('href')
  const paths = ['/careers/fennel', `${opening}`, `${opening}/application`, '/portal/fennel']
  for (const path of paths) {
    const page = await visit()
    const loaded = await weigh(page, path)
    expect(scripts(loaded), path).toEqual([])
    expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0)
    expect(sum(loaded), `${path}\n${shown(loaded)}`).toBeLessThanOrEqual(heaviestPublic)
  }
})

journey('pages of an organisation load at most 130 kB of script', async ({ enterAs }) => {
  const page = await enterAs('Priya Raman')
  await page.goto('/fennel/openings')
  const opening = await page
    .locator('main a[href^="/fennel/openings/"]')
    .first()
    .getAttribute('href')
  const paths = [
    '/fennel',
    '/fennel/activity',
    '/fennel/openings',
    '/fennel/debriefs',
    `${opening}/candidates`,
  ]
  for (const path of paths) {
    const fresh = await page.context().newPage()
    const loaded = scripts(await weigh(fresh, path))
    expect(loaded.length, path).toBeGreaterThan(0)
    expect(sum(loaded), `${path}\n${shown(loaded)}`).toBeLessThanOrEqual(heaviestScript)
    await fresh.close()
  }
})
