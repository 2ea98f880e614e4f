import { createStaticHandler } from 'react-router'
import type { RouteObject, ServerBuild } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { withTreeMatching } from '#app/http/edge/routing.ts'
import { listRoutes } from '#test/web/access/routes.ts'
import { loadBuild } from '#test/support/web/build.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web

beforeAll(async () => {
  web = await openWeb()
})

afterAll(() => web.close())

test('the front page and the sign-in page are there for anybody', async () => {
  const home = await web.visitor().get('/')
  expect(home.status).toBe(200)
  const page = await home.text()
  expect(page).toContain('href="/sign-in"')
  expect(page).not.toContain('Enter as')
  const answer = await web.visitor().get('/sign-in')
  expect(answer.status).toBe(200)
  // The router of the browser has no tree to find routes in.
  expect(await answer.text()).not.toContain('"unstable_routePatternMatching":true')
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
  expect((await (await web.as(ours)).get('/')).headers.get('Location')).toBe(path)
  expect((await (await web.as(ours)).get(path)).status).toBe(200)
  expect((await (await web.as(other)).get(path)).status).toBe(404)
  const turnedAway = await web.visitor().get(path)
  expect(turnedAway.status).toBe(303)
  expect(turnedAway.headers.get('Location')).toBe(`/sign-in?returnTo=${encodeURIComponent(path)}`)
})

test.each([
  ['/sign-in', 200, true],
  ['/no/such/page', 404, true],
  ['/careers/none', 404, false],
  ['/careers/none/none', 404, false],
])(
  'whatever was refused before, %s stands in one frame with one style',
  async (path, status, scripted) => {
    await web.visitor().post(path, { a: 'b' }, { 'Content-Type': 'text/plain' })
    for (const _ of ['first', 'again']) {
      const answer = await web.visitor().get(path)
      const page = await answer.text()
      expect(answer.status).toBe(status)
      expect(page.match(/<html/g)).toHaveLength(1)
      expect(page.match(/rel="stylesheet"/g)).toHaveLength(1)
      expect(page.includes('<script')).toBe(scripted)
    }
  },
)

test('a form from another site is refused', async () => {
  const answer = await web
    .visitor()
    .post('/theme', { theme: 'dark' }, { Origin: 'https://evil.test' })
  expect(answer.status).toBe(403)
})

test('the server finds the page of each address as browsers do', async () => {
  const build = await loadBuild()
  const browser = createStaticHandler(tree(build))
  const server = createStaticHandler(tree(build), { future: withTreeMatching(build).future })
  const addresses = new Set((await listRoutes()).map(({ path }) => path.replaceAll(/:\w+/g, 'x')))
  expect(addresses.size).toBeGreaterThan(300)
  for (const address of [...addresses, '/x/', '/X/Openings/x', '/x/nowhere/at/all'])
    expect(await found(server, address), address).toEqual(await found(browser, address))
})

const tree = (build: ServerBuild, above?: string): RouteObject[] =>
  Object.values(build.routes)
    .filter((route) => route !== undefined)
    .filter(({ parentId }) => parentId === above)
    .map(({ id, path, index }) =>
      index ? { id, path, index } : { id, path, children: tree(build, id) },
    )

async function found({ query }: ReturnType<typeof createStaticHandler>, address: string) {
  const answer = await query(new Request(`http://localhost${address}`))
  if (answer instanceof Response) throw new Error(`${address} answers ${answer.status}`)
  return answer.matches.map(({ route, pathname, params }) => [route.id, pathname, params])
}
