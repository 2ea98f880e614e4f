import type { App } from '#app/application.ts'
import type { Fields } from '#test/support/web/visitor.ts'
import { addressOf, browserOf, dataAddress, fieldsFor } from '#test/web/access/asking.ts'
import { paramsOf, type Page } from '#test/web/access/routes.ts'
import type { OrganisationRule } from '#test/web/access/rule.ts'
import type { Ids, World } from '#test/web/access/world/world.ts'

export type Route = { page: Page; rule: OrganisationRule }
export type Pair = { here: World; there: World }

/** One request by somebody who may, in which one id can be put in place of another. */
export type Attempt = {
  title: string
  /** Whether the id stands in the address: then nothing of it may be there. */
  inAddress: boolean
  /** Asked for as data alone. */
  data: boolean
  key: keyof Ids
  send: (app: App, id: string) => Promise<Response>
}

type Way = { method: 'GET' | 'POST'; data: boolean }

/** Every way to say an id to this route: in its address and in its form, whole page and data alone. */
export async function attemptsOn(route: Route, pair: Pair, app: App): Promise<Attempt[]> {
  const { has } = route.page
  const reads = has.loader || has.page ? (['GET'] as const) : []
  const methods = [...reads, ...(has.action ? (['POST'] as const) : [])]
  const fields = has.action ? await filledIn(route, pair, app) : {}
  return methods.flatMap((method) =>
    [false, true].flatMap((data) => {
      const way = { method, data }
      const inForm = method === 'POST' ? formAttempts(route, pair, { way, fields }) : []
      return [...addressAttempts(route, pair, { way, fields }), ...inForm]
    }),
  )
}

async function filledIn({ page, rule }: Route, pair: Pair, app: App): Promise<Fields> {
  const [filler = 'owner'] = rule.post?.may ?? []
  const browser = browserOf(app, filler, pair.here, pair.there)
  return fieldsFor(page, { rule, here: pair.here, browser })
}

type Filled = { way: Way; fields: Fields }

const addressAttempts = (route: Route, pair: Pair, { way, fields }: Filled): Attempt[] =>
  paramsOf(route.page.path).flatMap((name) => {
    const key = route.rule.at?.[name]
    if (!key || isShared(key, pair)) return []
    const send = (app: App, id: string) => {
      const here = { ...pair.here, ids: { ...pair.here.ids, [key]: id } }
      return ask(app, route, pair, { way, fields, here })
    }
    return [{ title: titleOf(route, way, `:${name}`), inAddress: true, data: way.data, key, send }]
  })

/** What has the same name in every organisation, such as a starting point of the library, is nobody's. */
const isShared = (key: keyof Ids, { here, there }: Pair) => here.ids[key] === there.ids[key]

const formAttempts = (route: Route, pair: Pair, { way, fields }: Filled): Attempt[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    const key = keyOf(pair.here.ids, value)
    if (!key || isShared(key, pair)) return []
    const send = (app: App, id: string) =>
      ask(app, route, pair, { way, fields: { ...fields, [name]: id }, here: pair.here })
    return [{ title: titleOf(route, way, name), inAddress: false, data: way.data, key, send }]
  })

const keyOf = (ids: Ids, value: Fields[string]): keyof Ids | undefined =>
  (Object.keys(ids) as (keyof Ids)[]).find((key) => [value].flat().includes(ids[key]))

const titleOf = ({ page }: Route, { method, data }: Way, what: string) =>
  `${method} ${page.path}${data ? '.data' : ''} ${what}`

function ask(
  app: App,
  { page, rule }: Route,
  pair: Pair,
  { way: { method, data }, fields, here }: Filled & { here: World },
): Promise<Response> {
  const [who = 'owner'] = (method === 'GET' ? rule.get : rule.post?.may) ?? []
  const browser = browserOf(app, who, pair.here, pair.there)
  const address = addressOf(page, here, rule)
  const asked = data ? dataAddress(address) : address
  if (method === 'GET') return browser.get(asked)
  return browser.post(asked, { ...fields, _key: crypto.randomUUID() })
}

/** The answer without what differs from request to request. */
export async function comparable(response: Response, id: string): Promise<string> {
  const body = await response.text()
  const names = [...response.headers.keys()].filter((name) => name !== 'content-length')
  const text = body
    .replaceAll(id, 'ID')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/(formKey\\?",\\?"|name="_key" value=")[0-9a-f-]{36}/g, '$1KEY')
  return `${response.status} ${names.join()}\n${text}`
}
