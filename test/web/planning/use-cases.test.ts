import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { letPast } from '#app/planning/scoping/answers/passings.server.ts'
import { gates } from '#app/planning/scoping/checklist/checklist.ts'
import { findOverview } from '#app/planning/use-cases/reading.server.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase, churn } from '#test/support/use-cases.ts'
import { formsOf, valuesOf } from '#test/support/web/forms.ts'
import type { Fields, Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let planner: Context
let viewer: Context
let atPlanner: Visitor
let atViewer: Visitor
let home: string

beforeAll(async () => {
  web = await openWeb()
  const org = await addOrganisation(web.data.database)
  planner = await addMember(web.data.database, org, 'planner', 'Pia Planner')
  viewer = await addMember(web.data.database, org, 'viewer', 'Vito Viewer')
  atPlanner = await web.as(planner)
  atViewer = await web.as(viewer)
  home = `/${org.slug}/use-cases`
})
afterAll(() => web.close())

const textOf = async (answer: Promise<Response>) => (await answer).text()
const pathOf = (answer: Response) =>
  new URL(answer.headers.get('Location') ?? '', 'http://x').pathname

/** The fields of the form on a page that posts to this address. */
async function formAt(visitor: Visitor, path: string): Promise<Fields> {
  const forms = formsOf(await textOf(visitor.get(path)))
  const form = forms.find(({ action, method }) => method === 'post' && action === path)
  if (!form) throw new Error(`${path} has no form of its own.`)
  return valuesOf(form)
}

const heat = {
  title: 'Sort returns by cause',
  problem: 'Nobody knows why crates come back.',
  input: 'A photo of the crate',
  output: 'One of nine causes',
}

describe('handing in an idea', () => {
  test('four answers are enough, and what is missing is said at its field', async () => {
    const refused = await atViewer.post(`${home}/new`, { ...heat, output: ' ' })
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(page).toContain('Name what it would tell or make.')
    expect(page).toContain('A photo of the crate')
    const taken = await atViewer.post(`${home}/new`, heat)
    expect(taken.status).toBe(303)
    expect(await textOf(atViewer.get(pathOf(taken)))).toContain('Sort returns by cause')
    expect(await textOf(atViewer.get(home))).toContain('Your use cases')
  })

  test('what sounds alike is shown once; the same joins it, another is added', async () => {
    const { id } = await addUseCase(planner)
    const again = { ...churn, title: 'See shops that are about to leave', problem: 'Too late.' }
    const hint = await textOf(atViewer.post(`${home}/new`, again))
    expect(hint).toContain('Is it one of these?')
    expect(hint).toContain(churn.title)
    await atViewer.post(`${home}/${id}/voice`, { wants: 'Too late.' })
    const { stakeholders } = await findOverview(planner, id)
    expect(stakeholders).toMatchObject([{ name: 'Vito Viewer', wants: 'Too late.' }])
    const added = await atViewer.post(`${home}/new`, { ...again, another: 'yes' })
    expect(added.status).toBe(303)
  })

  test('a starting point brings its words, a way without AI and typical effort', async () => {
    expect(await textOf(atViewer.get(`${home}/catalogue?function=finance`))).toContain(
      'Read invoices',
    )
    const fields = formsOf(await textOf(atViewer.get(`${home}/new?from=read-invoices`)))
    const form = fields.find(({ controls }) => controls.some(({ name }) => name === 'problem'))
    const taken = await atViewer.post(`${home}/new`, form ? valuesOf(form) : {})
    const id = pathOf(taken).split('/').at(-1) ?? ''
    const { useCase, alternatives, estimates } = await findOverview(planner, id)
    expect(useCase).toMatchObject({ title: 'Read invoices', templateKey: 'read-invoices' })
    expect(alternatives).toMatchObject([{ kind: 'process' }])
    expect(estimates.map(({ role }) => role)).toEqual(['ai-engineer', 'data-engineer'])
  })
})

describe('the sheet of estimates', () => {
  test('saves what is typed, and leaves what was not touched exactly as it was', async () => {
    const { id } = await addUseCase(planner)
    const path = `${home}/${id}/estimates`
    const typed = {
      ...(await formAt(atPlanner, path)),
      'one.value.low': '500',
      'one.value.mode': '900',
      'one.value.high': '1300',
      'one.p-data.low': '33.333',
      'one.p-data.mode': '66.6666',
      'one.p-data.high': '100',
      'effort[0].role': 'data-scientist',
      'effort[0].quarter': '2',
      'effort[0].low': '0.5',
      'effort[0].mode': '1',
      'effort[0].high': '1.5',
    }
    expect((await atPlanner.post(path, typed)).status).toBe(303)
    const first = (await findOverview(planner, id)).estimates
    expect(first).toMatchObject([
      { quantity: 'effort', role: 'data-scientist', period: 1, mode: 1 },
      { quantity: 'p-data', mode: 0.666666 },
      { quantity: 'value', mode: 900 },
    ])
    const shown = await formAt(atPlanner, path)
    expect(shown['one.p-data.mode']).toBe('66.67')
    await atPlanner.post(path, { ...shown, 'one.value.mode': '950' })
    const [, chance, value] = (await findOverview(planner, id)).estimates
    expect(chance?.mode).toBe(0.666666)
    expect(value?.mode).toBe(950)
    const { _key = '' } = await formAt(atPlanner, path)
    const stale = await atPlanner.post(path, { ...shown, _key, 'one.value.mode': '1000' })
    expect(stale.status).toBe(409)
  })

  test('says at the field what is reversed, negative, without a role, or half', async () => {
    const { id } = await addUseCase(planner)
    const path = `${home}/${id}/estimates`
    const answer = await atPlanner.post(path, {
      ...(await formAt(atPlanner, path)),
      'one.value.low': '900',
      'one.value.mode': '700',
      'one.value.high': '500',
      'one.p-model.low': '-5',
      'one.p-model.mode': '50',
      'one.p-model.high': '60',
      'one.cost.low': '5',
      'effort[0].low': '1',
      'effort[0].mode': '1',
      'effort[0].high': '1',
    })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    for (const words of [
      'Low (900) is above high (500): swap the two.',
      'The low number is negative (-5).',
      'Give all three; the same where you know it.',
      'Say who does the work.',
    ])
      expect(page).toContain(words)
    expect((await findOverview(planner, id)).estimates).toEqual([])
  })
})

describe('stages, order, parking and merging', () => {
  test('a number that is reached speaks for itself', async () => {
    const { id } = await addUseCase(planner)
    const here = `${home}/${id}`
    const refused = await atPlanner.post(`${here}/stage`, { to: 'scoped', _version: '1' })
    expect(refused.status).toBe(400)
    const plan = { ...(await formAt(atPlanner, `${here}/stages/idea`)), direction: 'at-most' }
    const reached = { ...plan, exitCriterion: 'Error in %', threshold: '30', reached: '21' }
    expect((await atPlanner.post(`${here}/stages/idea`, reached)).status).toBe(303)
    const move = () => atPlanner.post(`${here}/stage`, { to: 'scoped', _version: '1' })
    expect(await textOf(move())).toContain('14 gates block')
    for (const { key } of gates)
      await letPast(planner, { useCaseId: id, question: key, reason: 'Tried for two weeks.' })
    expect((await move()).status).toBe(303)
    expect(await textOf(atPlanner.get(`${here}/stages`))).toContain('Reached')
  })

  test('what is merged leads on, and comes back by undo', async () => {
    const [one, other] = [await addUseCase(planner), await addUseCase(planner)]
    const here = `${home}/${one.id}`
    await atPlanner.post(`${here}/merge`, { into: other.id, reason: 'Two names' })
    expect(await textOf(atPlanner.get(here))).toContain('Two names')
    expect((await atPlanner.post(`${here}/parking`, { reason: 'Later' })).status).toBe(400)
    await atPlanner.post(`${here}/separation`, {})
    await atPlanner.post(`${here}/parking`, { reason: 'No data before autumn' })
    expect(await textOf(atPlanner.get(`${home}?state=parked`))).toContain(one.id)
    await atPlanner.post(`${here}/return`, {})
    expect(await textOf(atPlanner.get(`${home}?state=parked`))).not.toContain(one.id)
  })

  test('a link that closes a circle is refused by name, beside the choice', async () => {
    const [a, b] = [await addUseCase(planner), await addUseCase(planner, { title: 'Features' })]
    await atPlanner.post(`${home}/${a.id}/links`, { kind: 'after', other: b.id })
    const answer = await atPlanner.post(`${home}/${b.id}/links`, { kind: 'after', other: a.id })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('That would go round in a circle')
  })
})
