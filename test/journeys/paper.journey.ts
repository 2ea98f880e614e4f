import type { Locator } from '@playwright/test'
import { expect, journey } from '#test/journeys/journey.ts'

/** As wide as a sheet of A4 within its usual margins. */
const sheet = { width: 718, height: 1000 }

/** How far the drawing reaches, and how large its smallest letters come out. */
const measured = (drawing: Locator) =>
  drawing.evaluate((svg: SVGSVGElement) => {
    const box = svg.getBoundingClientRect()
    const scale = box.width / svg.viewBox.baseVal.width
    const sizes = [...svg.querySelectorAll('text')].map((text) =>
      parseFloat(getComputedStyle(text).fontSize),
    )
    return { right: box.right, letters: scale * Math.min(...sizes) }
  })

journey(
  'a plan fits a sheet with names that can be read, from a dark screen too',
  async ({ enterAs }) => {
    const page = await enterAs('Leilani Kahale')
    await page.setViewportSize(sheet)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.goto(`${page.url()}/roadmap?view=gantt`)
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
    const chart = page.locator('figure.chart', { hasText: 'planned' })
    const wide = chart.locator('.gantt-wide svg')
    await expect(wide).toContainText('Find the right page in contracts and')
    const paper = await measured(wide)
    expect(paper.right).toBeLessThanOrEqual(sheet.width)
    expect(paper.letters).toBeGreaterThan(9)
    const ink = await wide
      .locator('text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill)
    expect(ink).toBe('rgb(90, 85, 76)')

    await chart.evaluate((figure) => figure.classList.add('is-long'))
    await expect(wide).toBeHidden()
    await expect(chart.locator('.gantt-narrow svg')).toBeVisible()
  },
)

journey('a matrix fits a sheet with its axes, its marks and their names', async ({ enterAs }) => {
  const page = await enterAs('Leilani Kahale')
  await page.setViewportSize(sheet)
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${page.url()}/priorities/matrix`)
  const figure = page.locator('figure').first()
  const parts = figure.locator('*')
  await expect(figure).toContainText('Value in a year (£ thousand)')
  const rights = await parts.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().right),
  )
  expect(rights.length).toBeGreaterThan(30)
  expect(Math.max(...rights)).toBeLessThanOrEqual(sheet.width)
})

journey('pages of planning are printed without what only a screen can do', async ({ enterAs }) => {
  const page = await enterAs('Leilani Kahale')
  const home = page.url()
  await page.setViewportSize(sheet)
  await page.emulateMedia({ media: 'print' })
  for (const [path, told] of [
    ['roadmap', 'How full each role is'],
    ['roadmap/scenarios', 'No hiring'],
    ['priorities', 'Balanced value'],
    ['priorities/matrix', 'Value in a year (£ thousand)'],
    ['capacity', 'Machine-learning engineer'],
    ['outcomes', 'How good are your probabilities?'],
  ]) {
    await page.goto(`${home}/${path}`)
    await expect(page.getByText(told!).filter({ visible: true }).first(), path).toBeVisible()
    const screenOnly = page
      .locator('nav, button, .button, .toolbar, .menu')
      .filter({ visible: true })
    expect(await screenOnly.allTextContents(), path).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(sheet.width)
  }
})

journey(
  'what stands in a form alone is printed, and not what is still to fill in',
  async ({ enterAs }) => {
    const page = await enterAs('Leilani Kahale')
    await page.goto(`${page.url()}/use-cases`)
    await page.getByRole('link', { name: 'Find invoices of suppliers' }).first().click()
    await page.getByRole('heading', { name: 'What it does' }).waitFor()
    await page.setViewportSize(sheet)
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${page.url()}/estimates`)
    await expect(page.locator('input[value="240"]')).toBeVisible()
    const empty = page.locator('main input:not([type="hidden"]):not([value])')
    await expect(empty.filter({ visible: true })).toHaveCount(0)
    await expect(page.getByText('Value in a year').filter({ visible: true })).not.toHaveCount(0)
    await expect(page.getByText('Cost to build').filter({ visible: true })).toHaveCount(0)
  },
)
