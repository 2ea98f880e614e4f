import { afterAll, beforeAll, expect, test } from 'vitest'
import { company } from '#db/seed/company.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web

beforeAll(async () => {
  web = await openWeb({ sample: true })
})

afterAll(() => web.close())

test('the sample company is there and asks for a way in', async () => {
  const answer = await web.visitor().get(`/${company.slug}`)
  expect(answer.status).toBe(303)
})
