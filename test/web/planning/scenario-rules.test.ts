import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import type { Demand } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { changeRules } from '#app/planning/roadmap/scenarios/rules.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { attributeOf, elementsOf, formsOf, textOf, valuesOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let planner: Context
let visitor: Visitor
let scenarioId: string
let page: string
let [harvest, invoices] = ['', '']

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  planner = await addMember(web.data.database, org, 'planner')
  visitor = await web.as(planner)
  await addUseCase(planner, { title: 'Count pallets' })
  harvest = (await addUseCase(planner, { title: 'Forecast the harvest' })).id
  invoices = (await addUseCase(planner, { title: 'Read the invoices' })).id
  scenarioId = (await createScenario(planner, { name: 'Spring' })).id
  page = `/${org.slug}/roadmap/scenarios/${scenarioId}/use-cases`
  await demand([harvest, 'free', 'mandatory'], [invoices, 'free', 'mandatory'])
})
afterAll(() => web.close())

const demand = (...rows: [useCaseId: string, was: Demand, demand: Demand][]) =>
  changeRules(planner, {
    scenarioId,
    changes: rows.map(([useCaseId, was, one]) => ({ useCaseId, was, demand: one })),
  })

const read = async (path: string) => (await visitor.get(path)).text()

/** What the form of the rules would send; the one before it may take back what was saved last. */
function rulesIn(html: string) {
  const form = formsOf(html).findLast(({ controls }) =>
    controls.some(({ name }) => name === 'seen'),
  )
  if (!form) throw new Error('The page has no form of rules.')
  const { _key, ...values } = valuesOf(form)
  return values
}

const namesIn = (html: string, isHidden: boolean) =>
  elementsOf(html)
    .filter(({ tagName }) => tagName === 'tr')
    .filter((row) => (attributeOf(row, 'hidden') !== undefined) === isHidden)
    .flatMap(
      (row) => /Count pallets|Forecast the harvest|Read the invoices/.exec(textOf(row)) ?? [],
    )

test('rows with a rule come first; what is not looked for waits unseen in the same form', async () => {
  const whole = await read(page)
  expect(namesIn(whole, false)).toEqual([
    'Forecast the harvest',
    'Read the invoices',
    'Count pallets',
  ])
  const found = await read(`${page}?text=harvest`)
  expect(namesIn(found, false)).toEqual(['Forecast the harvest'])
  expect(namesIn(found, true)).toEqual(['Read the invoices', 'Count pallets'])
  expect(rulesIn(found)).toEqual(rulesIn(whole))
})

test('a stale page writes what was changed in it, and shows what somebody else chose meanwhile', async () => {
  const stale = rulesIn(await read(page))
  await demand([invoices, 'mandatory', 'parked'])
  const saved = await visitor.post(page, { ...stale, [`rules.${harvest}`]: 'under-way' })
  expect(saved.status).toBe(303)
  const now = { [`rules.${harvest}`]: 'under-way', [`rules.${invoices}`]: 'parked' }
  expect(rulesIn(await read(page))).toMatchObject(now)

  const late = { ...stale, [`rules.${invoices}`]: 'stoppable' }
  const answer = await visitor.post(page, late)
  expect(answer.status).toBe(409)
  const told = await answer.text()
  expect(told).toContain('Somebody else chose “Stays out” for “Read the invoices” meanwhile')
  const again = rulesIn(told)
  expect(again).toMatchObject({ ...now, [`rules.${invoices}`]: 'stoppable' })
  expect((await visitor.post(page, again)).status).toBe(303)
  expect(rulesIn(await read(page))).toMatchObject({ ...now, [`rules.${invoices}`]: 'stoppable' })
})

test('assumptions typed over those of somebody else stay in the form, and can be saved after all', async () => {
  const settings = page.replace('use-cases', 'settings')
  const typed = (html: string) => {
    const form = formsOf(html).find(({ action }) => action === settings)
    if (!form) throw new Error('The page has no form of assumptions.')
    const { _key, ...values } = valuesOf(form)
    return values
  }
  const mine = { ...typed(await read(settings)), note: 'Mine' }
  expect((await visitor.post(settings, { ...mine, note: 'Theirs' })).status).toBe(303)
  const late = await visitor.post(settings, mine)
  expect(late.status).toBe(409)
  const told = await late.text()
  expect(told).toContain('Somebody else changed this scenario')
  expect(typed(told)).toMatchObject({ note: 'Mine' })
  expect((await visitor.post(settings, typed(told))).status).toBe(303)
})
