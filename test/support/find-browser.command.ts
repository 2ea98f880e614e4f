import { findBrowser } from '#test/support/browser.ts'

console.log(await findBrowser())
