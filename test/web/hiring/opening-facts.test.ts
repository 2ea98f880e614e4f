import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { addOpening, denverOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { attributeOf, elementsOf, formsOf, valuesOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let visitor: Visitor
let home: string
const blank = '/openings/new?role=ml-engineer&level=L3'

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  manager = await addMember(web.data.database, org, 'hiring-manager', 'Mona')
  visitor = await web.as(manager)
  home = `/${org.slug}`
})
afterAll(() => web.close())

/** The form with the places of an opening, and the page around it. */
async function formAt(path: string) {
  const html = await (await visitor.get(`${home}${path}`)).text()
  const form = formsOf(html).find(({ controls }) =>
    controls.some(({ name }) => name === 'places[0].country'),
  )
  return { html, controls: form?.controls ?? [], fields: form ? valuesOf(form) : {} }
}

test('a new opening starts in the currency that was used last', async () => {
  expect((await formAt(blank)).fields['currency']).toBe('USD')
  const pay = { min: 60_000, max: 70_000, currency: 'GBP', period: 'year' as const }
  await addOpening(manager, { pay })
  const { id } = await addOpening(manager, { pay: null })
  expect((await formAt(blank)).fields['currency']).toBe('GBP')
  const band = await (await visitor.get(`${home}/openings/${id}/pay`)).text()
  expect(band).toMatch(/name="currency"[^>]*value="GBP"/)
})

test('countries are chosen by name, and there is a way back', async () => {
  const { html, controls, fields } = await formAt(blank)
  const country = controls.find(({ name }) => name === 'places[0].country')
  expect(country).toMatchObject({ type: 'select', value: '' })
  expect(html).toContain('<option value="GB">United Kingdom</option>')
  const back = elementsOf(html).filter((one) => attributeOf(one, 'href') === `${home}/openings`)
  expect(back.at(-1)?.tagName).toBe('a')
  const place = { 'places[0].country': 'GB', 'places[0].city': 'Leeds' }
  const answer = await visitor.post(`${home}${blank}`, { ...fields, ...place })
  expect(answer.status).toBe(303)
  const [, id = ''] = /openings\/([^/]+)/.exec(answer.headers.get('Location') ?? '') ?? []
  expect((await findOpening(manager, id)).places).toEqual([{ country: 'GB', city: 'Leeds' }])
})

test('a country that is on no list stays as it is', async () => {
  const places = [...denverOpening.places, { country: 'ZZ' }]
  const { id } = await addOpening(manager, { places })
  const { fields } = await formAt(`/openings/${id}/facts`)
  expect(fields['places[1].country']).toBe('ZZ')
})
