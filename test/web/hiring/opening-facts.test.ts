import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { transaction } from '#db/connection.server.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { addOpening, denverOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { attributeOf, elementsOf, formsOf, valuesOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { addUseCase } from '#test/support/use-cases.ts'
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

test('a new opening begins with its role card, whose levels lead on', async () => {
  const { html, fields } = await formAt('/openings/new')
  expect(fields).toEqual({})
  expect(html).toContain('Step 1 of 2')
  const ways = elementsOf(html).map((one) => attributeOf(one, 'href'))
  expect(ways).toContain(`${home}${blank}`)
  expect((await formAt(blank)).html).toContain('Step 2 of 2')
})

test('a new opening starts in the currency that was used last', async () => {
  expect((await formAt(blank)).fields['currency']).toBe('USD')
  const pay = { min: 60_000, max: 70_000, currency: 'GBP', period: 'year' as const }
  await addOpening(manager, { pay })
  const { id } = await addOpening(manager, { pay: null })
  expect((await formAt(blank)).fields['currency']).toBe('GBP')
  const band = await (await visitor.get(`${home}/openings/${id}/pay`)).text()
  expect(band).toMatch(/name="currency"[^>]*value="GBP"/)
})

test('countries are typed by name or code with one list for all rows, and there is a way back', async () => {
  const { html, controls, fields } = await formAt(blank)
  const rows = controls.filter(({ name }) => name.endsWith('].country'))
  expect(rows.length).toBeGreaterThan(1)
  expect(rows[0]).toMatchObject({ type: 'text', value: '' })
  expect(html.split('<option>United Kingdom</option>')).toHaveLength(2)
  const lists = elementsOf(html).filter((one) => attributeOf(one, 'list'))
  expect(lists.map((one) => attributeOf(one, 'list'))).toEqual(rows.map(() => 'countries'))
  const back = elementsOf(html).filter((one) => attributeOf(one, 'href') === `${home}/openings`)
  expect(back.at(-1)?.tagName).toBe('a')
  const places = {
    'places[0].country': 'united kingdom',
    'places[0].city': 'Leeds',
    'places[1].country': 'de',
  }
  const answer = await visitor.post(`${home}${blank}`, { ...fields, ...places })
  expect(answer.status).toBe(303)
  const [, id = ''] = /openings\/([^/]+)/.exec(answer.headers.get('Location') ?? '') ?? []
  expect((await findOpening(manager, id)).places).toEqual([
    { country: 'GB', city: 'Leeds' },
    { country: 'DE' },
  ])
  expect((await formAt(`/openings/${id}/facts`)).fields).toMatchObject({
    'places[0].country': 'United Kingdom',
    'places[1].country': 'Germany',
  })
})

test.each([
  ['ZZ', 'Leeds'],
  ['Atlantis', ''],
  ['', 'Leeds'],
])('“%s” is refused as a country, beside its field', async (country, city) => {
  const { fields } = await formAt(blank)
  const place = { 'places[1].country': country, 'places[1].city': city }
  const whole = { 'places[0].country': 'GB', ...place }
  const answer = await visitor.post(`${home}${blank}`, { ...fields, ...whole })
  expect(answer.status).toBe(400)
  const html = await answer.text()
  const field = elementsOf(html).find((one) => attributeOf(one, 'name') === 'places[1].country')
  expect(field && attributeOf(field, 'aria-invalid')).toBe('true')
  expect(html).toContain('Choose a country from the list')
})

test('an opening without a place is refused', async () => {
  const { fields } = await formAt(blank)
  const answer = await visitor.post(`${home}${blank}`, fields)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('Name at least one place.')
})

test('a country that is on no list stays as it is', async () => {
  const places = [...denverOpening.places, { country: 'ZZ' }]
  const { id } = await addOpening(manager, { places })
  const { fields } = await formAt(`/openings/${id}/facts`)
  expect(fields['places[1].country']).toBe('ZZ')
  const answer = await visitor.post(`${home}/openings/${id}/facts`, fields)
  expect(answer.status).toBe(303)
  expect((await findOpening(manager, id)).places).toEqual(places)
})

test('use cases are ticked from those on file, in the order of the opening, and others are typed', async () => {
  for (const title of ['Sort returns', 'Answer tickets']) await addUseCase(manager, { title })
  const { id: over } = await addUseCase(manager, { title: 'Read faxes' })
  await transaction(manager, (tx) =>
    tx.db.update(useCases).set({ stage: 'retired' }).where(eq(useCases.id, over)),
  )
  const place = { 'places[0].country': 'GB', 'places[0].city': 'Leeds' }
  const { controls, fields } = await formAt(blank)
  const onFile = controls.filter(({ name }) => name === 'useCasesOnFile')
  expect(onFile.map(({ value }) => value)).toEqual(['Answer tickets', 'Sort returns'])
  const chosen = { useCasesOnFile: 'Sort returns', useCases: 'Sort returns\nPlan shifts' }
  const answer = await visitor.post(`${home}${blank}`, { ...fields, ...place, ...chosen })
  const [, id = ''] = /openings\/([^/]+)/.exec(answer.headers.get('Location') ?? '') ?? []
  expect((await findOpening(manager, id)).useCases).toEqual(['Sort returns', 'Plan shifts'])
  const overview = elementsOf(await (await visitor.get(`${home}/openings/${id}`)).text())
  const edit = overview.find((one) => attributeOf(one, 'aria-label') === 'Edit: AI use cases')
  expect(edit && attributeOf(edit, 'href')).toBe(`${home}/openings/${id}/facts`)
  const facts = `/openings/${id}/facts`
  const form = await formAt(facts)
  expect(form.fields).toMatchObject({ useCasesOnFile: 'Sort returns', useCases: 'Plan shifts' })
  const stood = form.controls.filter(({ name }) => name === 'useCasesBefore')
  const useCasesBefore = stood.map(({ value }) => value)
  expect(useCasesBefore).toEqual(['Sort returns', 'Plan shifts'])
  const more = { useCasesOnFile: ['Sort returns', 'Answer tickets'], useCasesBefore }
  expect((await visitor.post(`${home}${facts}`, { ...form.fields, ...more })).status).toBe(303)
  const all = ['Sort returns', 'Plan shifts', 'Answer tickets']
  expect((await findOpening(manager, id)).useCases).toEqual(all)
  expect(valuesIn(await formAt(facts), 'useCasesOnFile')).toEqual([
    'Sort returns',
    'Answer tickets',
  ])
  const ten = Array.from({ length: 10 }, (_, at) => `One more ${at}`).join('\n')
  const again = await formAt(facts)
  const refused = await visitor.post(`${home}${facts}`, { ...again.fields, useCases: ten })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('Ten use cases at most.')
})

const valuesIn = ({ controls }: Awaited<ReturnType<typeof formAt>>, name: string) =>
  controls.filter((one) => one.name === name && one.checked).map(({ value }) => value)
