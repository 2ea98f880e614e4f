import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

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
  // No page holds a foreign frame: the results need no page of their own to be put together in.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze()
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
