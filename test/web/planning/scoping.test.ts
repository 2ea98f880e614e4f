import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { exactly } from '#app/planning/three-point.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { formsOf, valuesOf } from '#test/support/web/forms.ts'
import type { Fields, Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

describe('the scope of a use case, without script', () => {
  let web: Web
  let planner: Context
  let atPlanner: Visitor
  let atColleague: Visitor
  let home: string
  let here: string
  let useCaseId: string

  beforeAll(async () => {
    web = await openWeb()
    const { database } = web.data
    const org = await addOrganisation(database)
    planner = await addMember(database, org, 'planner', 'Leilani')
    atPlanner = await web.as(planner)
    atColleague = await web.as(await addMember(database, org, 'planner', 'Noor'))
    useCaseId = (await addUseCase(planner)).id
    home = `/${org.slug}`
    here = `${home}/use-cases/${useCaseId}/scope`
  })
  afterAll(() => web.close())

  const textAt = async (path: string, by = atPlanner) => (await by.get(path)).text()

  /** A page without what is only for scripts. */
  const shownOf = (page: string) => page.replaceAll(/<script[^]*?<\/script>|<!-- -->/g, '')

  const postedTo = (path: string, page: string) =>
    formsOf(page).find(({ action, method }) => action === path && method === 'post')

  /** The form of a step as a browser would send it, with what somebody typed. */
  const filled = async (step: string, typed: Fields, by = atPlanner): Promise<Fields> => {
    const path = `${here}/${step}`
    const form = postedTo(path, await textAt(path, by))
    if (!form) throw new Error('The step has no form.')
    const { _key, ...fields } = valuesOf(form)
    return { ...fields, ...typed }
  }

  const rowIn = (fields: Fields, kind: string): string =>
    /^\w+\.[^.]+/.exec(
      Object.keys(fields).find((name) => name.startsWith(`${kind}.`)) ?? '',
    )?.[0] ?? ''

  test('begins with fourteen open gates and says what to estimate', async () => {
    const page = await textAt(here)
    expect(page).toContain('0 of 14 gates passed')
    expect(page).toContain('14 gates block')
    expect(page).toContain('No balanced value yet')
    const shown = shownOf(page)
    expect(shown.match(/Estimate value, chances and cost/g)).toHaveLength(1)
    expect(shown.match(/>The owner of the target</g)).toHaveLength(1)
    expect(shown.match(/To pass: /g)).toHaveLength(14)
    expect(page).toContain('12 more questions')
  })

  test('a step is filled in, left, and resumed where it was', async () => {
    const typed = {
      'answer.C1.words': 'Which ten shops an account manager calls on Monday',
      'answer.C1.verdict': 'passed',
      'answer.C9.rating': '2',
      'go-on': 'yes',
    }
    const answer = await atPlanner.post(`${here}/problem`, await filled('problem', typed))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`${here}/solutions`)
    const again = await textAt(`${here}/problem`)
    expect(again).toContain('Which ten shops an account manager calls on Monday')
    expect(again).toContain('4 open')
    const scope = shownOf(await textAt(here))
    expect(scope).toContain('1 of 14 gates passed')
    expect(scope.match(/To pass: /g)).toHaveLength(13)
    expect(scope).toMatch(/<details><summary>1 of 14 passed/)
  })

  test('a mistake names its field and keeps what was typed', async () => {
    const typed = { 'answer.C3.low': '900', 'answer.C3.mode': '500', 'answer.C3.high': '1000' }
    const answer = await atPlanner.post(`${here}/problem`, await filled('problem', typed))
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('Likely (500) is below low (900)')
    expect(page).toContain('value="900"')
  })

  test('two editors: the second gets both texts, keeps theirs in the form, and may insist', async () => {
    const path = `${here}/problem`
    const mine = await filled('problem', { 'answer.C2.words': 'Jonas, admin of sales' })
    const theirs = await filled('problem', { 'answer.C2.words': 'The head of sales' }, atColleague)
    await atColleague.post(path, theirs)
    const answer = await atPlanner.post(path, mine)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Jonas, admin of sales')
    expect(page).toContain('The head of sales')
    const form = postedTo(path, page)
    const { _key, ...again } = form ? valuesOf(form) : {}
    expect(again['answer.C2.words']).toBe('Jonas, admin of sales')
    expect((await atPlanner.post(path, again)).status).toBe(303)
    expect(await textAt(path, atColleague)).toContain('Jonas, admin of sales')
  })

  test('a way without AI is demanded before its gate opens', async () => {
    const passed = { 'answer.C4.verdict': 'passed' }
    const early = await atPlanner.post(`${here}/solutions`, await filled('solutions', passed))
    expect(await early.text()).toContain('List a way without AI first')
    const form = await filled('solutions', passed)
    const row = rowIn(form, 'alternative')
    const way = { [`${row}.title`]: 'Call who orders less', [`${row}.kind`]: 'rule' }
    expect((await atPlanner.post(`${here}/solutions`, { ...form, ...way })).status).toBe(303)
    expect(await textAt(`${here}/solutions`)).toContain('Call who orders less')
  })

  test('value, chances and risks come to a balanced value with how far it may lie', async () => {
    const guess = (quantity: string, low: number, mode: number, high: number) => ({
      [`estimate.${quantity}~~0.low`]: String(low),
      [`estimate.${quantity}~~0.mode`]: String(mode),
      [`estimate.${quantity}~~0.high`]: String(high),
    })
    const form = await filled('feasibility', {
      ...guess('value', 500, 900, 1300),
      ...guess('cost', 120, 120, 120),
      ...guess('loss', 30, 30, 30),
      ...guess('p-data', 90, 90, 90),
      ...guess('p-model', 80, 80, 80),
      ...guess('p-deploy', 85, 85, 85),
      ...guess('p-adopt', 90, 90, 90),
    })
    const row = rowIn(form, 'risk')
    const risk = {
      [`${row}.title`]: 'The account managers leave',
      [`${row}.category`]: 'organisational',
      [`${row}.likelihood`]: '30',
      [`${row}.severity`]: '50',
      [`${row}.severity-low`]: '40',
      [`${row}.severity-high`]: '60',
    }
    expect((await atPlanner.post(`${here}/feasibility`, { ...form, ...risk })).status).toBe(303)
    const page = await textAt(`${here}/feasibility`)
    /* .5508 · 900 · .85 − 120 − .4492 · 30 */
    expect(page).toContain('<b>€288,000</b>')
    expect(page).toContain('It works with 55 %, and risks leave 85 % of the value.')
    expect(page.replaceAll('<!-- -->', '')).toMatch(
      /8 in 10 between <b>4\d[.\d]*<\/b> and <b>5\d[.\d]*<\/b>, mean 50/,
    )
  })

  test('an open question says what its answer is worth, and is advised against what it costs', async () => {
    await setEstimates(planner, {
      useCaseId,
      estimates: [
        { quantity: 'p-data', points: exactly(0.3) },
        { quantity: 'probe.t2', points: exactly(5) },
        { quantity: 'probe.t5', points: exactly(500) },
      ],
    })
    const page = await textAt(here)
    expect(page).toMatch(/Find out: it costs €5,000, and the answer is worth €\d+,\d00/)
    expect(page).toMatch(/Leave it: it costs €500,000/)
  })

  test('metrics that go together are offered by kind, to be kept or not', async () => {
    const page = await textAt(`${here}/metrics?kind=churn`)
    expect(page).toContain('Contacts × precision × share saved × margin')
    const form = postedTo(`${here}/metrics`, page)
    const { _key, ...fields } = form ? valuesOf(form) : {}
    expect(Object.values(fields)).toEqual(expect.arrayContaining(['PR-AUC', 'Retained revenue']))
    expect((await atPlanner.post(`${here}/metrics`, fields)).status).toBe(303)
    expect(await textAt(`${here}/metrics`)).toContain('value="Retained revenue"')
  })

  test('a role gets its row of quarters, and effort goes to the plan', async () => {
    const page = await textAt(`${here}/people?role=mlops-engineer`)
    expect(page).toContain('estimate.effort~mlops-engineer~1.mode')
    const form = await filled('people', {
      'estimate.effort~ml-engineer~0.low': '0.5',
      'estimate.effort~ml-engineer~0.mode': '1',
      'estimate.effort~ml-engineer~0.high': '1',
    })
    expect((await atPlanner.post(`${here}/people`, form)).status).toBe(303)
    expect(await textAt(`${here}/people`)).toContain('8 in 10 between')
  })

  test('a gate is let past with a reason that everybody reads', async () => {
    const past = (reason: string) => atPlanner.post(`${here}/passings`, { question: 'T3', reason })
    expect((await past(' ')).status).toBe(400)
    expect((await past('The pilot needs no tills.')).status).toBe(303)
    const page = await textAt(here, atColleague)
    expect(page).toContain('The pilot needs no tills.')
    expect(page).toContain('Leilani')
  })

  test('what is typed is saved in the background, item by item', async () => {
    const form = await filled('metrics', {
      'answer.T9.words': 'The route planner',
      'answer.T8.rating': '9',
    })
    const answer = await atPlanner.post(`${here}/metrics/draft`, form)
    expect(answer.status).toBe(200)
    const page = await textAt(`${here}/metrics`)
    expect(page).toContain('The route planner')
  })

  test('a step that does not exist is not found', async () => {
    expect((await atPlanner.get(`${here}/nowhere`)).status).toBe(404)
  })
})
