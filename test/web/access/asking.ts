import type { App } from '#app/application.ts'
import { portalCookie } from '#app/hiring/candidates/portal-address.ts'
import { formsOf, valuesOf } from '#test/support/web/forms.ts'
import { Visitor as Browser } from '#test/support/web/visitor.ts'
import type { Fields } from '#test/support/web/visitor.ts'
import { paramsOf, type Page } from '#test/web/access/routes.ts'
import type { OpenRule, OrganisationRule, Outcome, Visitor } from '#test/web/access/rule.ts'
import type { World } from '#test/web/access/world/world.ts'

export const origin = 'http://localhost:3000'

/** The browser of somebody in this world; `stranger` is in the other one alone. */
export function browserOf(app: App, who: Visitor, here: World, there: World): Browser {
  const browser = new Browser(app.handle, origin)
  const token = who === 'stranger' ? there.tokens.owner : tokenIn(here, who)
  if (token) browser.cookies.set('groundwork-session', token)
  if (who === 'candidate') browser.cookies.set(portalCookie(here.org.id), here.ids.portalToken)
  return browser
}

const tokenIn = ({ tokens }: World, who: Exclude<Visitor, 'stranger'>): string | undefined =>
  who === 'signed out' || who === 'candidate' ? undefined : tokens[who]

/** The address of a page with ids in place of its parameters. */
export function addressOf(
  { path, index }: Page,
  { org, ids }: World,
  { at = {}, words = {}, query }: Pick<OrganisationRule, 'at' | 'words' | 'query'> = {},
): string {
  let address = path.replace(':org', org.slug).replace('*', 'no/such/page')
  for (const name of paramsOf(path)) {
    const key = at[name]
    const said = key ? ids[key] : words[name]
    if (!said) throw new Error(`The table does not say what :${name} of ${path} is.`)
    address = address.replace(`:${name}`, said)
  }
  const search = [index ? 'index' : '', query?.(ids)].filter(Boolean).join('&')
  return search === '' ? address : `${address}?${search}`
}

/** The same address as the browser asks for it when a page is there already. */
export function dataAddress(address: string): string {
  const [path = '', search] = address.split('?')
  const data = path === '/' ? '/_.data' : `${path.replace(/\/$/, '')}.data`
  return search === undefined ? data : `${data}?${search}`
}

const wrongInput = new Set([400, 409, 410, 422])
/** Somebody who may, only not so often. */
const slowedDown = 429

/** Where people prove who they are. */
const entrances = /^\/(sign-in|portal\/[\w-]+)(\?|$)/

/** Led to an entrance, and not because something there was done: that says so. */
const isSentAway = (headers: Headers): boolean =>
  entrances.test(headers.get('Location') ?? '') &&
  !headers.getSetCookie().some((cookie) => cookie.startsWith('flash='))

/** What a whole page or a plain answer means. */
export function outcomeOf({ status, headers }: Response): Outcome {
  if (status === 404) return 'missing'
  if (status === 401) return 'closed'
  if (status === 403) return 'forbidden'
  if (status === 405) return 'wrong method'
  if (wrongInput.has(status)) return 'wrong input'
  if (status >= 300 && isSentAway(headers)) return 'to sign-in'
  return (status >= 200 && status < 400) || status === slowedDown ? 'in' : 'fault'
}

/** What a form of theirs would say: the page's own form as it stands, and what the table adds to it. */
export async function fieldsFor(
  page: Page,
  { rule, here, browser }: { rule: OrganisationRule | OpenRule; here: World; browser: Browser },
): Promise<Fields> {
  const given = rule.post?.fields?.(here.ids) ?? {}
  if (!page.has.page || rule.get === undefined) return given
  const address = addressOf(page, here, rule)
  const html = await (await browser.get(address)).text()
  const posted = formsOf(html).filter(({ method }) => method === 'post')
  const own =
    posted.find(({ action }) => [pathOf(address), ''].includes(pathOf(action))) ??
    posted.find(({ controls }) => controls.some(({ name }) => name === '_version'))
  return { ...(own && valuesOf(own)), ...given }
}

const pathOf = (address: string): string => address.split('?')[0] ?? ''
