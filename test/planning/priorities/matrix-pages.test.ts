import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEvents } from '#app/accounts/audit/listing/listing.server.ts'
import { listMatrices } from '#app/planning/priorities/matrix/matrix.server.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openWeb } from '#test/support/web/web.ts'
import type { Web } from '#test/support/web/web.ts'
import { addFigured, addPlanners, type Planners } from './world.ts'

describe('the matrix, without script', () => {
  let web: Web
  let people: Planners
  let churn: string
  let here: string
  const text = async (path: string, who: keyof Planners = 'planner') =>
    (await (await web.as(people[who])).get(path)).text()
  const post = async (
    path: string,
    fields: Record<string, string>,
    who: keyof Planners = 'planner',
  ) => (await web.as(people[who])).post(path, fields)
  const stands = async (quantity: string) => {
    const all = await transaction(people.planner, (tx) => findEstimates(tx, [churn]))
    const found = all.find((one) => one.quantity === quantity)
    return found ? [found.low, found.mode, found.high] : null
  }
  const move = (quantity: string, was: string, mode: string) => ({
    useCase: '1',
    'moves[0].quantity': quantity,
    'moves[0].was': was,
    'moves[0].mode': mode,
  })

  beforeAll(async () => {
    web = await openWeb()
    people = await addPlanners(web.data.database)
    here = `/${people.planner.org.slug}/priorities/matrix`
    churn = await addFigured(people.planner, 'See who leaves', { cost: 40 })
    const points = { low: 400, mode: 500, high: 900 }
    const estimates = [{ quantity: 'value', points }]
    await setEstimates(people.planner, { useCaseId: churn, estimates })
    await addFigured(people.planner, 'Forecast <b>demand</b>', { value: 900, cost: 90 })
    await addFigured(people.planner, 'Guess the weather', { value: 100 })
  })
  afterAll(() => web.close())

  test('shows any two dimensions, and in the table what is missing', async () => {
    const page = await text(`${here}?x=cost`)
    expect(page).toContain('1 of 3 has no place')
    expect(page).toContain('missing')
    expect(page).not.toContain('<b>demand</b>')
    expect(await text(here)).toContain('Nothing has a place yet')
  })

  test('the form moves one, says so, and Undo brings back every point', async () => {
    expect(await text(`${here}?x=cost&move=1`)).toContain('Move See who leaves')
    const moved = await post(`${here}?x=cost&move=1`, move('value', '550', '650'))
    expect(moved.status).toBe(303)
    expect(moved.headers.get('location')).toBe(`${here}?x=cost`)
    expect(await stands('value')).toEqual([500, 600, 1000])
    const undo = { ...move('value', '650', '500'), 'moves[0].low': '400', 'moves[0].high': '900' }
    expect((await post(here, undo)).status).toBe(303)
    expect(await stands('value')).toEqual([400, 500, 900])
    const { events } = await listEvents(people.admin, {})
    expect(events.filter(({ verb }) => verb === 'use-case.estimated').length).toBeGreaterThan(4)
  })

  test('a figure that was missing is set, and taken away again', async () => {
    await post(here, move('loss', '', '12'))
    expect(await stands('loss')).toEqual([12, 12, 12])
    await post(here, { ...move('loss', '12', ''), 'moves[0].missing': 'yes' })
    expect(await stands('loss')).toBeNull()
  })

  test('a chance is typed in percent and kept as a share; what is none is refused and stays typed', async () => {
    const page = `${here}?x=p-data&move=1`
    const typed = (was: string, percent: string) => ({
      ...move('value', '550', '550'),
      'moves[1].quantity': 'p-data',
      'moves[1].was': was,
      'moves[1].percent': percent,
    })
    expect((await post(page, typed('', '35'))).status).toBe(303)
    expect(await stands('p-data')).toEqual([0.35, 0.35, 0.35])
    const shown = await text(page)
    expect(shown).toContain('The data will do (%)')
    expect(shown).toMatch(/name="moves\[1\]\.percent" [^>]*value="35"/)
    expect(shown).toContain('>35 %<')
    const much = await (await post(page, typed('0.35', '120'))).text()
    expect(much).toContain('100 % is the most.')
    expect(much).toContain('value="120"')
    const letters = await post(page, typed('0.35', 'abc'))
    expect(letters.status).toBe(400)
    expect(await letters.text()).toContain('Give a number.')
    expect(await stands('p-data')).toEqual([0.35, 0.35, 0.35])
    const csv = await text(`${here}.csv?x=p-data`)
    expect(csv.split('\n')[0]).toContain('Value in a year,The data will do (share)')
    expect(csv).toContain('1,See who leaves,550,0.35')
    await post(page, { ...move('p-data', '0.35', ''), 'moves[0].missing': 'yes' })
    expect(await stands('p-data')).toBeNull()
  })

  test('an axis of chances is split at a percentage', async () => {
    const fields = { name: 'Odds', x: 'p-data', y: 'value', splitX: '120' }
    expect(await (await post(`${here}/setup`, fields)).text()).toContain('Give 0 to 100 percent')
    const saved = await post(`${here}/setup`, { ...fields, splitX: '70' })
    const address = saved.headers.get('location') ?? ''
    const matrix = address.split('?')[1] ?? ''
    expect(await text(`${here}/setup?${matrix}&change=yes`)).toMatch(/name="splitX"[^>]*value="70"/)
    const id = new URLSearchParams(matrix).get('matrix') ?? ''
    const kept = await transaction(people.planner, (tx) => listMatrices(tx))
    expect(kept.find((one) => one.id === id)?.splitX).toBe(0.7)
    expect((await post(`${here}/${id}/removal`, {})).status).toBe(303)
  })

  test('what somebody else changed, what is off its scale and what is computed is refused', async () => {
    expect((await post(here, move('value', '499', '600'))).status).toBe(409)
    const negative = await post(`${here}?x=cost&move=1`, move('cost', '40', '-3'))
    expect(negative.status).toBe(400)
    expect(await negative.text()).toContain('It cannot be below 0')
    expect((await post(here, move('effort', '', '3'))).status).toBe(400)
    expect((await post(here, { ...move('value', '550', '1'), useCase: '99' })).status).toBe(404)
    expect((await post(here, move('value', '550', '1'), 'viewer')).status).toBe(403)
    expect(await stands('value')).toEqual([400, 500, 900])
  })

  test('quadrants are named, kept, changed by one at a time, and removed with a way back', async () => {
    const fields = {
      name: 'Bets',
      x: 'cost',
      y: 'value',
      splitX: '60',
      'quadrants[1]': 'Large bets',
    }
    const saved = await post(`${here}/setup`, fields)
    const address = saved.headers.get('location') ?? ''
    const page = await text(address)
    expect(page).toContain('Large bets')
    expect(page).toContain('Change “Bets”')
    expect((await post(`${here}/setup`, fields)).status).toBe(400)
    const same = await post(`${here}/setup`, { ...fields, name: 'Else', x: 'value' })
    expect(await same.text()).toContain('Both axes say the same')
    const id = new URLSearchParams(address.split('?')[1]).get('matrix') ?? ''
    const change = { ...fields, _matrix: id, _version: '1', name: 'Bets of ours' }
    expect((await post(`${here}/setup`, change)).status).toBe(303)
    expect((await post(`${here}/setup`, change)).status).toBe(409)
    expect((await (await web.as(people.stranger)).get(address)).status).toBe(404)
    expect((await post(`${here}/${id}/removal`, {})).status).toBe(303)
    expect(await text(here)).not.toContain('Large bets')
  })

  test('leaves as CSV and as a picture that needs nothing around it', async () => {
    const csv = await text(`${here}.csv?x=cost`)
    expect(csv.split('\n')[0]).toContain('number,use case,Value in a year,Cost to build')
    expect(csv).toContain('3,Guess the weather,100,,')
    const svg = await text(`${here}.svg?x=cost`)
    expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg"')
    expect(svg).toContain('Forecast &lt;b&gt;demand&lt;/b&gt;')
    expect(svg).not.toContain('var(--')
  })
})
