import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessNames, accessValues } from '#app/accounts/actor.ts'
import { company, team } from '#db/seed/company.ts'
import type { Fields } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web

beforeAll(async () => {
  web = await openWeb({ sample: true })
})
afterAll(() => web.close())

test('the sign-in page offers every sample person by name and access', async () => {
  const text = (await (await web.visitor().get('/sign-in')).text()).replaceAll('<!-- -->', '')
  for (const { name, access } of team) {
    expect(text).toContain(`Enter as ${name}`)
    expect(text).toContain(accessNames[access])
  }
})

test.each(accessValues)('one click enters as %s', async (access) => {
  const visitor = web.visitor()
  const answer = await visitor.post('/demo', { access })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/${company.slug}`])
  const page = await visitor.get(`/${company.slug}/account`)
  const names = team.filter((person) => person.access === access).map(({ name }) => name)
  const text = await page.text()
  expect(names.some((name) => text.includes(name))).toBe(true)
})

test('one click enters as one of several with the same access', async () => {
  const wei = team.find(({ key }) => key === 'wei')
  const visitor = web.visitor()
  await visitor.post('/demo', { member: wei?.id ?? '' })
  expect(await (await visitor.get(`/${company.slug}/account`)).text()).toContain('Wei Chen')
})

test('nobody enters as somebody who is not there', async () => {
  const nobody: Fields[] = [{ access: 'emperor' }, { member: 'x' }, {}]
  for (const fields of nobody) {
    expect((await web.visitor().post('/demo', fields)).status).toBe(404)
  }
})
