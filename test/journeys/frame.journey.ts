import type { Page } from '@playwright/test'
import { expect, journey } from '#test/journeys/journey.ts'

async function enter(page: Page) {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Enter as Amara Okafor' }).click()
  await page.locator('.shell-side').waitFor({ state: 'attached' })
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())

journey(
  'the palette opens by keyboard, finds a page and gives the focus back',
  async ({ page }) => {
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await enter(page)
    const link = page.locator('.shell-side .nav-link').first()
    await link.focus()
    const from = await focused(page)
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    await expect(palette).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(palette).toBeHidden()
    await expect.poll(() => focused(page)).toBe(from)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('openin')
    await expect(palette.getByRole('menuitem').first()).toContainText('Openings')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/openings/)
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([])
  },
)

journey('a number that is refused in a folded part of a form is shown', async ({ page }) => {
  await enter(page)
  await page.goto('/fennel/roadmap/scenarios')
  await page.getByRole('link', { name: 'With one hire of each role at most' }).first().click()
  await page.getByRole('link', { name: 'Assumptions' }).click()
  const fold = page.locator('details', { has: page.locator('input[type=number]') }).last()
  const field = fold.locator('input[type=number]').first()
  await fold.locator('summary').click()
  await field.fill('-1')
  await fold.locator('summary').click()
  await expect(field).toBeHidden()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(field).toBeFocused()
})

journey(
  'the first Tab on a page begins at its beginning, wherever the list stands',
  async ({ page }) => {
    await enter(page)
    await page.setViewportSize({ width: 1280, height: 500 })
    await page.goto('/fennel/settings')
    const current = page.locator('.nav [aria-current]')
    await expect(current).toBeInViewport()
    await page.keyboard.press('Tab')
    await expect(page.locator('.skip-link')).toBeFocused()
  },
)

journey(
  'on a phone the list of settings folds when a page is chosen, and the keyboard stays at it',
  async ({ page }) => {
    await enter(page)
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('/fennel/settings')
    const list = page.locator('.settings-list')
    await list.locator('summary').click()
    await list.getByRole('link', { name: 'Members' }).press('Enter')
    await expect(page).toHaveURL(/members$/)
    await expect(list.locator('details')).not.toHaveAttribute('open')
    await expect(list.locator('summary')).toBeFocused()
  },
)

journey(
  'a word typed in a filter counts when the field is left, and not after all is cleared',
  async ({ page }) => {
    await enter(page)
    await page.goto('/fennel/use-cases?stage=idea')
    const bar = page.locator('form.toolbar[data-applies]')
    const word = bar.getByRole('searchbox')
    await word.fill('forecast')
    await bar.getByRole('combobox').first().focus()
    await expect(page).toHaveURL(/text=forecast/)
    await word.fill('meter')
    await bar.getByRole('link', { name: 'Clear' }).click()
    await expect(page).toHaveURL(/use-cases$/)
    await page.waitForTimeout(600)
    await expect(page).toHaveURL(/use-cases$/)
    await expect(word).toHaveValue('')
  },
)

journey('? lists the shortcuts and can be switched off', async ({ page }) => {
  await enter(page)
  const list = page.locator('dialog.shortcuts')
  await page.keyboard.press('?')
  await expect(list).toBeVisible()
  await list.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(list).toBeHidden()
})

journey('a menu closes by Escape, and keeps the focus on its face', async ({ page }) => {
  await enter(page)
  const menu = page.locator('.shell-side details').first()
  await menu.locator('summary').click()
  await expect(menu).toHaveAttribute('open', '')
  await page.keyboard.press('Escape')
  await expect(menu).not.toHaveAttribute('open')
  await expect(menu.locator('summary')).toBeFocused()
})

journey('the colour theme is set by a form, and stays on the page', async ({ page }) => {
  await enter(page)
  const here = page.url()
  await page.locator('.side-end summary').click()
  await page.locator('.side-end').getByRole('button', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(page.url()).toBe(here)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

journey.describe('without script', () => {
  journey.use({ javaScriptEnabled: false })

  journey('menus open, and the theme changes', async ({ page }) => {
    await enter(page)
    await page.locator('.side-end summary').click()
    await page.locator('.side-end').getByRole('button', { name: 'Light' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  })
})

/** As if the browser knew nothing of popovers: neither the attribute nor the state. */
async function withoutPopovers(page: Page) {
  await page.route('**/*', async (route) => {
    if (!['document', 'stylesheet'].includes(route.request().resourceType()))
      return route.continue()
    const answer = await route.fetch()
    const text = (await answer.text()).replaceAll(' popover="auto"', '')
    return route.fulfill({
      response: answer,
      body: text.replaceAll(':popover-open', ':no-such-state'),
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  journey.describe(`on a phone, ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    journey.use({ viewport: { width: 360, height: 640 }, javaScriptEnabled })

    journey('a button opens the navigation', async ({ page }) => {
      await enter(page)
      const navigation = page.getByRole('navigation', { name: 'Main' })
      await expect(page.getByRole('link', { name: 'Menu' })).toBeHidden()
      await expect(navigation).toBeHidden()
      await page.getByRole('button', { name: 'Menu' }).click()
      await expect(navigation).toBeInViewport()
    })

    journey(
      'without popovers it stands below the page, and a link leads there',
      async ({ page }) => {
        await enter(page)
        await withoutPopovers(page)
        await page.reload({ waitUntil: 'networkidle' })
        const title = page.getByRole('heading', { level: 1 })
        const navigation = page.getByRole('navigation', { name: 'Main' })
        await expect(title).toBeInViewport()
        await expect(navigation).not.toBeInViewport()
        await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden()
        await page.getByRole('link', { name: 'Menu' }).click()
        await expect(navigation).toBeInViewport()
        await navigation.getByRole('link', { name: 'Openings' }).click()
        await expect(title).toHaveText('Openings')
        await expect(title).toBeInViewport()
      },
    )
  })
}
