import { chromium } from '@playwright/test'
import { expect, test } from 'vitest'
import { findBrowser, launchOptions, unpackBrowser } from '#test/support/browser/browser.ts'

test.each([
  ['the browser that is found', findBrowser],
  ['the browser from npm', unpackBrowser],
])('%s shows a page', { timeout: 120_000 }, async (_name, find) => {
  const browser = await chromium.launch(launchOptions(await find()))
  try {
    const page = await browser.newPage({ viewport: { width: 80, height: 40 } })
    await page.setContent('<title>Ground</title><button onclick="document.title += `work`">')
    await page.click('button')
    expect(await page.title()).toBe('Groundwork')
    const picture = await page.screenshot()
    expect(picture.readUInt32BE(16)).toBe(80)
    expect(picture.readUInt32BE(20)).toBe(40)
  } finally {
    await browser.close()
  }
})
