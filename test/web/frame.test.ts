import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web

beforeAll(async () => {
  web = await openWeb()
})

afterAll(() => web.close())

test('the sign-in page is there for anybody', async () => {
  expect((await web.visitor().get('/')).headers.get('Location')).toMatch(/^\/sign-in/)
  const answer = await web.visitor().get('/sign-in')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
})

test('an organisation opens for its members and for nobody else', async () => {
  const ours = await addMember(web.data.database, await addOrganisation(web.data.database), 'owner')
  const other = await addMember(
    web.data.database,
    await addOrganisation(web.data.database),
    'owner',
  )
  const path = `/${ours.org.slug}`
  expect((await (await web.as(ours)).get(path)).status).toBe(200)
  expect((await (await web.as(other)).get(path)).status).toBe(404)
  const turnedAway = await web.visitor().get(path)
  expect(turnedAway.status).toBe(303)
  expect(turnedAway.headers.get('Location')).toBe(`/sign-in?returnTo=${encodeURIComponent(path)}`)
})

test('a form from another site is refused', async () => {
  const answer = await web
    .visitor()
    .post('/theme', { theme: 'dark' }, { Origin: 'https://evil.test' })
  expect(answer.status).toBe(403)
})
