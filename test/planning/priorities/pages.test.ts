import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveCalendar } from '#app/planning/capacity/settings/settings.server.ts'
import { parkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { formsOf } from '#test/support/web/forms.ts'
import type { Fields } from '#test/support/web/visitor.ts'
import { openWeb } from '#test/support/web/web.ts'
import type { Web } from '#test/support/web/web.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { removeRisk, writeRisk } from '#app/planning/scoping/listed/risks.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { addFigured, addPlanners, balancedFigures, type Planners } from './world.ts'

describe('the ranking, without script', () => {
  let web: Web
  let people: Planners
  let high: string
  let low: string
  let home: string
  const read = async (who: keyof Planners, path: string) => {
    const visitor = await web.as(people[who])
    for (;;) {
      const answer = await visitor.get(path)
      const text = await answer.text()
      if (!text.includes('Drawing how firm')) return { status: answer.status, text }
    }
  }

  beforeAll(async () => {
    web = await openWeb()
    people = await addPlanners(web.data.database)
    home = `/${people.planner.org.slug}/priorities`
    low = await addFigured(people.planner, 'Sort the complaints', balancedFigures(100))
    high = await addFigured(people.planner, 'Forecast the demand', balancedFigures(900))
    await addFigured(people.planner, 'Guess the weather', { value: 4_000 })
    const parked = await addFigured(people.planner, 'Paint the trucks', balancedFigures(9_000))
    await parkUseCase(people.planner, { id: parked, reason: 'Not now' })
  })
  afterAll(() => web.close())

  test('ranks by the balanced value, tells what is missing and leaves parked ones out', async () => {
    const { status, text } = await read('planner', home)
    expect(status).toBe(200)
    expect(text.indexOf('Forecast the demand')).toBeLessThan(text.indexOf('Sort the complaints'))
    expect(text).toContain('Missing: The data will do')
    expect(text).not.toContain('Paint the trucks')
    expect(text).toContain('1 parked left out')
    expect(text).toMatch(/<span class="score-spread">[\d.,]+ to [\d.,]+<\/span>/)
    expect(text).toContain('(80 % range)')
    expect(text).toContain('“Forecast the demand” is first whatever the figures turn out to be.')
  })

  test('a method without figures says so, and one without criteria leads to them', async () => {
    expect((await read('planner', `${home}?method=rice`)).text).toContain('Nobody has filled in')
    expect((await read('planner', `${home}?method=weighted-sum`)).text).toContain('No criteria yet')
    expect((await read('planner', `${home}?method=ahp`)).text).toContain('compared in pairs')
    expect((await read('planner', `${home}?method=nonsense`)).text).toContain('Balanced value')
  })

  test('what is money says in which currency, and follows a change of it', async () => {
    const heads = async (unit: string) => {
      expect((await read('planner', home)).text).toContain(`>Balanced value, ${unit} (80 % range)<`)
      const perEffort = await read('planner', `${home}?method=value-effort`)
      expect(perEffort.text).toContain(`>Value, ${unit} per person-quarter (80 % range)<`)
      expect((await read('planner', `${home}?method=wsjf`)).text).not.toContain(unit)
      const item = (await read('planner', `${home}/use-cases/${high}`)).text
      expect(item).toMatch(new RegExp(`Place 1 of 2 by Balanced value: [^<]*, in ${unit}\\.`))
      expect(item).toContain(`>Value in a year, ${unit}<`)
      const matrix = (await read('planner', `${home}/matrix?x=cost&y=by-balanced`)).text
      expect(matrix).toContain(`Cost to build (${unit})`)
      expect(matrix).toContain(`Balanced value, in all (computed, ${unit})`)
    }
    const rest = { firstMonth: 1, hoursPerDay: 8 }
    await heads('€ thousand')
    await saveCalendar(people.planner, { ...rest, currency: 'GBP', version: 0 })
    await heads('£ thousand')
  })

  test('a risk is read with what was guessed about it', async () => {
    const { planner } = people
    const [one, other] = [newId(), newId()]
    const said = { category: 'domain', title: 'Rules', severity: 0.5, mitigation: 0 } as const
    const points = { likelihood: { low: 0.1, mode: 0.3, high: 0.5 } }
    const items = await transaction(planner, async (tx) => {
      const rest = { response: '', nist: null }
      await writeRisk(
        tx,
        { id: one, useCaseId: low },
        { ...said, ...rest, likelihood: 0.3, points },
      )
      await writeRisk(tx, { id: other, useCaseId: low }, { ...said, ...rest, likelihood: 0.2 })
      const board = await readBoard(tx)
      await removeRisk(tx, { id: one, useCaseId: low })
      await removeRisk(tx, { id: other, useCaseId: low })
      return board.items
    })
    const { category: _, title: __, ...figures } = said
    expect(items.find(({ id }) => id === low)?.risks.domain).toEqual([
      { ...figures, likelihood: 0.3, points },
      { ...figures, likelihood: 0.2 },
    ])
  })

  test('only who plans sees it, and nobody of another organisation', async () => {
    expect((await read('viewer', home)).status).toBe(403)
    expect((await read('stranger', home)).status).toBe(404)
    expect((await read('viewer', `${home}.csv`)).status).toBe(403)
  })

  test('a changed figure moves its use case, and the file says the same as the page', async () => {
    const planner = await web.as(people.planner)
    const path = `${home}/use-cases/${low}?method=balanced&open=values`
    const page = await read('planner', path)
    expect(page.text).toContain('Place 2 of 2')
    const refused = await planner.post(path, {
      'figures[0].quantity': 'value',
      'figures[0].low': '900',
      'figures[0].mode': '200',
      'figures[0].high': '300',
    })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('swap the two')
    const saved = await planner.post(path, {
      'figures[0].quantity': 'value',
      'figures[0].low': '1000',
      'figures[0].mode': '2000',
      'figures[0].high': '3000',
    })
    expect(saved.status).toBe(303)
    const { text } = await read('planner', path)
    expect(text).toContain('Place 1 of 2')
    expect(text).toContain('Value in a year')
    expect(text).toContain('moves “Sort the complaints” most')
    const file = await read('planner', `${home}.csv`)
    expect(file.text.split('\n')[1]).toContain('Sort the complaints')
    expect((await read('planner', `${home}/use-cases/${high}`)).text).toContain('Place 2 of 2')
  })

  test('one more row keeps what was typed, and what it was typed over', async () => {
    const planner = await web.as(people.planner)
    const path = `${home}/criteria`
    const form = (change: Fields) => ({
      _version: '0',
      reason: 'To begin with',
      'criteria[0].name': 'Fit',
      'criteria[0].worst': '0',
      'criteria[0].best': '10',
      'criteria[0].points': '100',
      ...change,
    })
    const rowsOf = (html: string) => {
      const { controls } = formsOf(html).find(({ controls: own }) =>
        own.some(({ name }) => name === 'criteria[0].name'),
      )!
      const values = controls.filter(({ name }) => /^_version$|\.name$/.test(name))
      return values.map(({ name, value }) => [name, value])
    }
    expect((await planner.post(path, form({}))).status).toBe(303)
    const longer = await planner.post(
      path,
      form({ 'criteria[0].name': 'Reach', 'add-row': 'criteria' }),
    )
    expect(rowsOf(await longer.text())).toEqual([
      ['_version', '0'],
      ['criteria[0].name', 'Reach'],
      ['criteria[1].name', ''],
    ])
    expect((await planner.post(path, form({ 'criteria[0].name': 'Reach' }))).status).toBe(409)
  })

  test('a use case that is not there is not found', async () => {
    expect((await read('planner', `${home}/use-cases/${people.planner.actor.id}`)).status).toBe(404)
  })
})
