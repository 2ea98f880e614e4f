import axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'

/** Violations alone: naming every place that is right takes longer than finding those that are wrong. */
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}

/** Notes everything a browser complains about on a page, broken rules of its policy among it. */
export function listen(page: Page): () => string[] {
  let heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(error.message))
  return () => {
    const said = heard
    heard = []
    return said
  }
}

/** What stands against the Web Content Accessibility Guidelines 2.2 AA on the page that is shown. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    rules,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

/** Names what is wider than the window, where a page has to be scrolled sideways; what scrolls in a row of its own is not. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const inScroller = (element: Element): boolean => {
      const { parentElement: parent } = element
      if (!parent || parent === document.body) return false
      return getComputedStyle(parent).overflowX !== 'visible' || inScroller(parent)
    }
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !inScroller(element),
    )
    return [
      `wider than ${width}: ${wide
        .slice(0, 4)
        .map((one) => `${one.tagName}.${one.className}`)
        .join(', ')}`,
    ]
  })
