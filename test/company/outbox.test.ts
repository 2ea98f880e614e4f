import { afterAll, beforeAll, expect, test } from 'vitest'
import { textParts } from '#app/company/outbox/text-parts.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let demo: Web
let other: Web

beforeAll(async () => {
  demo = await openWeb({ sample: true })
  other = await openWeb()
})
afterAll(async () => {
  await demo.close()
  await other.close()
})

test('the outbox is there in the demo, and linked from the sign-in page', async () => {
  expect((await demo.visitor().get('/outbox')).status).toBe(200)
  expect(await (await demo.visitor().get('/sign-in')).text()).toContain('href="/outbox"')
})

test('anywhere else there is no such page, and no way to it', async () => {
  expect((await other.visitor().get('/outbox')).status).toBe(404)
  expect(await (await other.visitor().get('/sign-in')).text()).not.toContain('/outbox')
  expect(await (await other.visitor().get('/')).text()).not.toContain('/outbox')
})

test('web addresses in a text become links, without the full stop behind them', () => {
  const text = 'Open https://a.test/x?y=1. Or (https://b.test/z) now.'
  expect(
    textParts(text)
      .map(({ text: part }) => part)
      .join(''),
  ).toBe(text)
  expect(textParts(text).flatMap(({ href }) => href ?? [])).toEqual([
    'https://a.test/x?y=1',
    'https://b.test/z',
  ])
  expect(textParts('')).toEqual([])
})
