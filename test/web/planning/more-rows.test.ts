import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { saveCriteria } from '#app/planning/priorities/criteria/frameworks.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { modules } from '#app/planning/scoping/modules/modules.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { formsOf, valuesOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let planner: Context
let visitor: Visitor
let home: string
let useCase: string

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  planner = await addMember(database, org, 'planner', 'Pia Planner')
  visitor = await web.as(planner)
  useCase = (await addUseCase(planner)).id
  home = `/${org.slug}`
})
afterAll(() => web.close())

/** The form of a page that has rows of that name. */
function formWith(html: string, rows: string) {
  const form = formsOf(html).find(({ controls }) =>
    controls.some(({ name }) => name.startsWith(`${rows}[`)),
  )
  if (!form) throw new Error(`No form has rows of ${rows}.`)
  return form
}

const countIn = (html: string, rows: string): number => {
  const at = formWith(html, rows).controls.flatMap(({ name }) =>
    name.startsWith(`${rows}[`) ? [Number.parseInt(name.slice(rows.length + 1), 10)] : [],
  )
  return Math.max(...at) + 1
}

/** What becomes of a form that asks for one more row with something typed: rows added, what came back, what was saved. */
async function askedAt(path: string, rows: string, [name, value]: [name: string, value: string]) {
  const before = await (await visitor.get(path)).text()
  const sent = { ...valuesOf(formWith(before, rows)), [name]: value, 'add-row': rows }
  const answer = await visitor.post(path, sent)
  const longer = await answer.text()
  const after = await (await visitor.get(path)).text()
  const [was, back, is] = [before, longer, after].map(
    (html) => valuesOf(formWith(html, rows))[name],
  )
  const added = countIn(longer, rows) - countIn(before, rows)
  return { status: answer.status, added, kept: back === value, saved: was !== is }
}

const grown = { status: 200, added: 1, kept: true, saved: false }

test('estimates take one more row of effort and of spend, and save nothing by it', async () => {
  const path = `${home}/use-cases/${useCase}/estimates`
  expect(await askedAt(path, 'effort', ['effort[0].low', '0.5'])).toEqual(grown)
  expect(await askedAt(path, 'spend', ['spend[0].low', '20'])).toEqual(grown)
})

test('assumptions take one more change of people, and save nothing by it', async () => {
  const { id } = await createScenario(planner, { name: 'Spring' })
  const path = `${home}/roadmap/scenarios/${id}/settings`
  expect(await askedAt(path, 'whatIfs', ['whatIfs[0].reason', 'Leave'])).toEqual(grown)
})

test('use cases of a team round are looked for in the form, which keeps what was typed and starts nothing', async () => {
  const fit = { key: '', name: 'Fit', question: 'How well?', unit: 'points', worst: 0, best: 10 }
  const typed = { reason: 'To begin with', criteria: [{ ...fit, points: 100 }] }
  await saveCriteria(planner, { version: 0, typed })
  for (let at = 0; at < 13; at++)
    await addUseCase(planner, { title: at < 4 ? `Harvest, case ${at}` : `Other ${at}` })
  const path = `${home}/priorities/rounds/new`
  const asked = { title: 'Autumn', useCases: useCase, 'useCases-words': 'harvest case' }
  const answer = await visitor.post(path, { ...asked, 'look-for': 'tick useCases' })
  expect(answer.status).toBe(200)
  const form = formsOf(await answer.text()).find(({ action }) => action === path)
  expect(form && valuesOf(form)).toMatchObject({
    title: 'Autumn',
    'useCases-words': 'harvest case',
  })
  const ticked = form?.controls.filter(({ name, checked }) => name === 'useCases' && checked)
  expect(ticked).toHaveLength(5)
})

const withRows = modules.flatMap(({ worksheet: { kind, sections } }) =>
  sections.flatMap(({ key, rows, fields }) => {
    const field = fields.find(({ type }) => type === 'line' || type === 'text')
    return rows === undefined || !field ? [] : [{ kind, key, field: field.key }]
  }),
)

test('some worksheets have rows', () => {
  expect(withRows.length).toBeGreaterThan(1)
})

test.each(withRows)('$kind takes one more row of $key, and saves nothing by it', async (row) => {
  const path = `${home}/use-cases/${useCase}/modules/${row.kind}`
  expect(await askedAt(path, row.key, [`${row.key}[0].${row.field}`, 'Of our own'])).toEqual(grown)
})
