import { afterAll, beforeAll, expect, test } from 'vitest'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { moveStage } from '#app/planning/use-cases/stages/stages.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addRunCost } from '#test/support/planning/worksheets.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let visitor: Visitor
let here: string

const sentence = 'It is retired. Move it back to another stage first, under Stages.'

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const planner = await addMember(database, await addOrganisation(database), 'planner')
  visitor = await web.as(planner)
  const { id } = await addUseCase(planner)
  here = `/${planner.org.slug}/use-cases/${id}`
  const points = { low: 1, mode: 2, high: 3 }
  await setEstimates(planner, { useCaseId: id, estimates: [{ quantity: 'value', points }] })
  await addRunCost(planner, id)
  const { version } = await findUseCase(planner, id)
  await moveStage(planner, { id, version, to: 'retired', reason: 'Nobody wants it.' })
})
afterAll(() => web.close())

const textAt = async (path: string) => (await visitor.get(`${here}${path}`)).text()

test.each(['/scope/problem', '/estimates', '/modules/run-cost', '/modules/option-cards', '/links'])(
  'a retired use case says at %s why nothing changes, in the words of the refusal',
  async (path) => {
    const page = await textAt(path)
    expect(page).toContain(sentence)
    expect(page).not.toMatch(/>(Save|Add)[^<]*<\/button>/)
  },
)

test('what is typed all the same is refused with it', async () => {
  const answer = await visitor.post(`${here}/scope/problem`, { 'answer.C1.words': 'More' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain(sentence)
})

test('its fields are read, not filled in, and it offers no way to change a guess', async () => {
  for (const path of ['/scope/problem', '/estimates'])
    expect(await textAt(path)).toMatch(/<fieldset class="plain-fieldset[^"]*" disabled="">/)
  const overview = await textAt('')
  expect(overview).toContain('All estimates')
  expect(overview).not.toContain('Change the estimates')
  expect(overview).not.toContain('Add a way')
})
