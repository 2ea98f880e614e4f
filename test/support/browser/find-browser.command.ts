import { findBrowser } from '#test/support/browser/browser.ts'

console.log(await findBrowser())
