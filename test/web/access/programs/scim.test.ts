import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '#app/application.ts'
import { programOf } from '#test/support/api/program.ts'
import { outcomeOf } from '#test/web/access/asking.ts'
import { leaksIn } from '#test/web/access/leaks.ts'
import { keyIn, programmers } from '#test/web/access/programs/expected.ts'
import type { Programmer } from '#test/web/access/programs/expected.ts'
import { listRoutes } from '#test/web/access/routes.ts'
import type { Ids } from '#test/web/access/world/world.ts'
import { openWorlds, type Worlds } from '#test/web/access/world/worlds.ts'

type Asked = { route: string; method: string; at?: keyof Ids; body?: unknown }

const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']
const patch = (path: string, value: unknown) => ({
  schemas,
  Operations: [{ op: 'replace', path, value }],
})
const person = { userName: 'new@directory.invalid', displayName: 'New' }
/** Who is no member yet keeps the address of their invitation. */
const renamed = {
  userName: 'renamed@directory.invalid',
  emails: [{ value: 'directory.here@example.test', primary: true }],
  displayName: 'New',
  active: false,
}
const user = { route: 'Users/:id', at: 'directoryUser' } as const
const group = { route: 'Groups/:id', at: 'directoryGroup' } as const

const asked: Asked[] = [
  { route: 'Users', method: 'GET' },
  { route: 'Users', method: 'POST', body: { ...person, active: false } },
  { ...user, method: 'GET' },
  { ...user, method: 'PUT', body: renamed },
  { ...user, method: 'PATCH', body: patch('displayName', 'Renamed') },
  { ...user, method: 'DELETE' },
  { route: 'Groups', method: 'GET' },
  { route: 'Groups', method: 'POST', body: { displayName: 'New' } },
  { ...group, method: 'GET' },
  { ...group, method: 'PUT', body: { displayName: 'Renamed', members: [] } },
  { ...group, method: 'PATCH', body: patch('displayName', 'Renamed') },
  { ...group, method: 'DELETE' },
  { route: ':kind', method: 'GET' },
  { route: ':kind/:name', method: 'GET' },
]

let worlds: Worlds
let app: App
let count = 0

beforeAll(async () => {
  worlds = await openWorlds()
  app = await worlds.app()
})
afterEach(() => worlds.undo())
afterAll(async () => {
  process.stdout.write(`${count} requests of directories\n`)
  await worlds.close()
})

/** Owners and admins manage members, and so may their directories; the others' keys never. */
function expected(who: Programmer): string {
  if (who === 'nobody' || who === 'removed') return 'closed'
  if (who === 'stranger') return 'missing'
  return who === 'owner' || who === 'admin' ? 'in' : 'forbidden'
}

test('every route of directories is asked', async () => {
  const routes = (await listRoutes()).map(({ path }) => path)
  const forDirectories = routes.filter((path) => path.startsWith('/scim/'))
  const known = new Set(asked.map(({ route }) => `/scim/v2/:org/${route}`))
  expect([...known].toSorted()).toEqual(forDirectories.toSorted())
})

describe.each(asked)('$method $route', ({ route, method, at, body }) => {
  test('is for the directories of owners and admins', async () => {
    const { here } = worlds
    const names = { ':id': at ? here.ids[at] : '', ':kind': 'ResourceTypes', ':name': 'User' }
    const path = route.replaceAll(/:\w+/g, (name) => names[name as keyof typeof names])
    const visitors = new Set<Programmer>(['admin', 'removed', ...programmers(count)])
    const found: string[] = []
    for (const who of visitors) {
      count += 1
      const key = keyIn(worlds, who)
      const answer = await programOf(app)(method, `/scim/v2/${here.org.slug}/${path}`, {
        key,
        body,
      })
      if (method !== 'GET') await worlds.undo()
      found.push(`${who}: ${outcomeOf(answer)}`)
      const insider = who === 'nobody' ? 'signed out' : who
      expect(leaksIn(await answer.text(), insider, '/scim', here)).toEqual([])
    }
    expect(found).toEqual([...visitors].map((who) => `${who}: ${expected(who)}`))
  })
})

test('a key without the scope opens nothing to a directory, whoever made it', async () => {
  const { here } = worlds
  const others = JSON.stringify(['hiring.read', 'hiring.write', 'writing.write'])
  const mine = `where member_id = '${here.ids.ownerMember}'`
  await worlds.execute(`update accounts.api_keys set scopes = '${others}'::jsonb ${mine}`)
  const users = `/scim/v2/${here.org.slug}/Users`
  for (const [method, body] of [
    ['GET', undefined],
    ['POST', renamed],
  ] as const) {
    const answer = await programOf(app)(method, users, { key: here.keys.owner, body })
    expect(answer.status).toBe(403)
  }
})
