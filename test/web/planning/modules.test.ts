import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '#app/planning/scoping/modules/modules.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'
import { formsOf, valuesOf } from '#test/support/web/forms.ts'
import type { Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let visitor: Visitor
let reader: Visitor
let here: string

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  const planner = await addMember(database, org, 'planner', 'Pia Planner')
  visitor = await web.as(planner)
  reader = await web.as(await addMember(database, org, 'admin', 'Ada Admin'))
  const { id } = await addUseCase(planner)
  here = `/${org.slug}/use-cases/${id}/modules`
})
afterAll(() => web.close())

const textOf = async (browser: Visitor, path: string) => (await browser.get(path)).text()

/** The form of a module as a browser would send it back untouched. */
async function formOf(browser: Visitor, kind: string) {
  const forms = formsOf(await textOf(browser, `${here}/${kind}`))
  const form = forms.find(({ controls }) => controls.some(({ name }) => name === '_version'))
  if (!form) throw new Error(`${kind} has no form.`)
  return valuesOf(form)
}

describe('the modules of a use case without script', () => {
  test('are listed, none of them begun', async () => {
    const page = await textOf(visitor, here)
    for (const { worksheet } of modules) expect(page).toContain(worksheet.title)
    expect(page).toContain(`of <!-- -->${modules.length}<!-- --> begun`)
  })

  test.each(modules.map(({ worksheet }) => worksheet.kind))(
    '%s opens and takes its own form',
    async (kind) => {
      const fields = await formOf(visitor, kind)
      const answer = await visitor.post(`${here}/${kind}`, fields)
      expect([303, 400]).toContain(answer.status)
    },
  )

  test('refuse a stack without a baseline and keep what was typed', async () => {
    const fields = {
      ...(await formOf(visitor, 'modelling-stack')),
      'chosen.usual': 'Boosted trees',
    }
    const answer = await visitor.post(`${here}/modelling-stack`, fields)
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('value="Boosted trees"')
    expect(page).toContain('href="#worksheet-chosen-baseline"')
  })

  test('show what the answers come to', async () => {
    const fields = {
      ...(await formOf(visitor, 'modelling-stack')),
      'given.data': 'series',
      'given.task': 'forecast',
      'chosen.baseline': 'Same weekday last week',
    }
    const answer = await visitor.post(`${here}/modelling-stack`, fields)
    expect(answer.status).toBe(303)
    const page = await textOf(visitor, `${here}/modelling-stack`)
    expect(page).toContain('Everything must beat this baseline: Same weekday last week.')
    expect(page).toContain('WAPE and bias by horizon')
  })

  test('give both texts back when two people filled one in', async () => {
    const first = await formOf(visitor, 'handover')
    const second = { ...first, 'items.problem.who': 'Ada' }
    await visitor.post(`${here}/handover`, { ...first, 'items.problem.who': 'Pia' })
    const answer = await reader.post(`${here}/handover`, second)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Two people changed this page')
    expect(page).toMatch(/Problem and owner · Who/)
    expect(page).toContain('value="Ada"')
    const again = formsOf(page).find(({ controls }) =>
      controls.some(({ name }) => name === '_version'),
    )
    const saved = await reader.post(`${here}/handover`, valuesOf(again!))
    expect(saved.status).toBe(303)
  })

  test('hand a number on with a button', async () => {
    const fields = { ...(await formOf(visitor, 'run-cost')), 'warehouse.nodes': '1' }
    expect((await visitor.post(`${here}/run-cost`, fields)).status).toBe(303)
    expect(await textOf(visitor, `${here}/run-cost`)).toContain('42.05')
    const answer = await visitor.post(`${here}/run-cost/feedback`, { feed: 'run' })
    expect(answer.status).toBe(303)
    const undo = formsOf(await textOf(visitor, `${here}/run-cost`)).find(
      ({ action, controls }) =>
        action.endsWith('/feedback') && controls.some(({ name }) => name === 'back'),
    )
    expect(await textOf(visitor, here)).toContain('Cost to run in a year: 42.05')
    expect((await visitor.post(`${here}/run-cost/feedback`, valuesOf(undo!))).status).toBe(303)
    expect(await textOf(visitor, here)).toContain('42.05 → nothing')
    const forged = await visitor.post(`${here}/run-cost/feedback`, { feed: 'run', back: '{"x":1}' })
    expect(forged.status).toBe(400)
  })
})
