import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { planInput } from '#app/hiring/interviews/plans/plan.ts'
import { planValues } from '#app/hiring/interviews/loop/plan/plan-values.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { attributeOf, elementsOf, textOf } from '#test/support/web/forms.ts'
import type { Fields, Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let interviewer: Context
let atManager: Visitor
let atInterviewer: Visitor
let openingId: string
let loop: string

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  manager = await addMember(database, org, 'hiring-manager', 'Mina Manager')
  interviewer = await addMember(database, org, 'interviewer', 'Ida Interviewer')
  atManager = await web.as(manager)
  atInterviewer = await web.as(interviewer)
  openingId = (await addOpening(manager)).id
  loop = `/${org.slug}/openings/${openingId}/loop`
})
afterAll(() => web.close())

const firstScored = async () => {
  const { plans } = await findLoop(manager, openingId)
  return plans.find(({ kind }) => kind === 'scored')!
}

/** The fields of a plan's form as a browser would send them. */
const fieldsOf = (plan: Awaited<ReturnType<typeof firstScored>>): Fields =>
  Object.fromEntries(
    Object.entries(planValues(planInput(plan))).flatMap(([name, value]) =>
      typeof value === 'boolean'
        ? value
          ? [[name, 'on']]
          : []
        : [[name, Array.isArray(value) ? value : String(value)]],
    ),
  )

describe('the loop of an opening in the browser', () => {
  test('shows coverage, reliability, time and who takes what', async () => {
    const page = await (await atManager.get(loop)).text()
    for (const words of ['Coverage', '0.76', 'nobody yet', 'Musts rated by two people'])
      expect(page).toContain(words)
  })

  test('assigns interviewers, who then see the loop and may not change it', async () => {
    const { id } = await firstScored()
    expect((await atInterviewer.get(loop)).status).toBe(403)
    const answer = await atManager.post(`${loop}/${id}/interviewers`, {
      members: [interviewer.actor.id, manager.actor.id],
    })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, loop])
    const page = await (await atInterviewer.get(loop)).text()
    expect(page).toContain('Ida Interviewer')
    expect(page).not.toContain('Save interviewers')
    expect((await atInterviewer.post(`${loop}/${id}/retirement`)).status).toBe(403)
  })

  test('says how many of a pool meet a candidate; a mistake keeps what was chosen', async () => {
    const { id } = await firstScored()
    const path = `${loop}/${id}/interviewers`
    const members = [interviewer.actor.id, manager.actor.id]
    const wrong = await atManager.post(path, { members, peoplePerCandidate: '3' })
    expect(wrong.status).toBe(400)
    const page = await wrong.text()
    expect(page).toContain('meet three of them, but only two are named')
    expect(page).toMatch(/<option value="3" selected[^>]*>3</)
    expect(
      elementsOf(page).filter((one) => attributeOf(one, 'checked') !== undefined),
    ).toHaveLength(2)
    const withScript = await atManager.post(`${path}.data`, { members, peoplePerCandidate: '3' })
    expect(await withScript.text()).toContain('only two are named')
    expect((await atManager.get(path)).status).toBe(200)
    expect((await atManager.post(path, { members, peoplePerCandidate: '1' })).status).toBe(303)
    const shown = textOf(elementsOf(await (await atManager.get(loop)).text())[0]!)
    expect(shown).toContain('one of Ida Interviewer and Mina Manager')
    expect(shown).toContain('one of two')
    expect((await atManager.post(path, { members, peoplePerCandidate: '' })).status).toBe(303)
    expect((await firstScored()).peoplePerCandidate).toBeNull()
  })

  test('edits an interview; a mistake keeps what was typed and names the field', async () => {
    const plan = await firstScored()
    const fields = { ...fieldsOf(plan), _version: String(plan.version) }
    const wrong = await atManager.post(`${loop}/${plan.id}`, {
      ...fields,
      name: 'x',
      purpose: 'Typed with care, still here',
    })
    expect(wrong.status).toBe(400)
    const page = await wrong.text()
    expect(page).toContain('Typed with care, still here')
    expect(page).toContain('Give the interview a name.')
    const saved = await atManager.post(`${loop}/${plan.id}`, { ...fields, minutes: '55' })
    expect(saved.status).toBe(303)
    expect(await firstScored()).toMatchObject({ minutes: 55, questions: plan.questions })
    const stale = await atManager.post(`${loop}/${plan.id}`, { ...fields, minutes: '50' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('55 minutes')
  })

  test('asks for a reason before a fifth scored interview, and takes one out again', async () => {
    const plan = await firstScored()
    const fields = { ...fieldsOf(plan), name: 'One more conversation' }
    const refused = await atManager.post(`${loop}/new`, fields)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('0.759 to 0.797')
    const added = await atManager.post(`${loop}/new`, { ...fields, reason: 'Two finalists tie.' })
    expect(added.status).toBe(303)
    const { plans } = await findLoop(manager, openingId)
    const out = await atManager.post(`${loop}/${plans.at(-1)!.id}/retirement`)
    expect(out.headers.get('Set-Cookie')).toContain('restoration')
    const back = await atManager.post(`${loop}/${plans.at(-1)!.id}/restoration`)
    expect(back.status).toBe(303)
  })

  test('sets how many interviews somebody takes in a week', async () => {
    const path = `${loop.split('/openings')[0]}/interviewers/${interviewer.actor.id}/load`
    expect((await atManager.post(path, { perWeek: '2' })).status).toBe(303)
    expect((await atManager.post(path, { perWeek: '-1' })).status).toBe(400)
    const { people } = await findLoop(manager, openingId)
    expect(people.find(({ name }) => name === 'Ida Interviewer')?.perWeek).toBe(2)
  })
})
