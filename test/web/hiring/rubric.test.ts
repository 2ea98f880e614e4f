import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { currentRubric } from '#app/hiring/interviews/loops.server.ts'
import { findRubric } from '#app/hiring/interviews/rubric/rubrics.server.ts'
import { transaction } from '#db/connection.server.ts'
import { scorecards } from '#db/schema/interviews.ts'
import { addCandidacy, addLoopWorld, schedule } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import type { Fields, Visitor } from '#test/support/web/visitor.ts'
import { openWeb, type Web } from '#test/support/web/web.ts'

let web: Web
let manager: Context
let atManager: Visitor
let world: LoopWorld
let path: string

beforeAll(async () => {
  web = await openWeb()
  const { database } = web.data
  const org = await addOrganisation(database)
  manager = await addMember(database, org, 'hiring-manager')
  const interviewer = await addMember(database, org, 'interviewer')
  world = await addLoopWorld(manager, [interviewer])
  atManager = await web.as(manager)
  path = `/${org.slug}/openings/${world.openingId}/rubric`
})
afterAll(() => web.close())

type Change = { weight?: string; knockOut?: string }

/** The form as a browser sends it, with changes to its first competency. */
const fieldsWith = async (change: Change, more: Fields = {}): Promise<Fields> => {
  const { competencies, number } = await findRubric(manager, world.openingId)
  const fields = competencies.flatMap(({ key, weight, must, knockOut }, at) => {
    const own = at === 0 ? change : {}
    return [
      [`rows[${at}].key`, key],
      [`rows[${at}].weight`, own.weight ?? String(weight)],
      [`rows[${at}].knockOut`, own.knockOut ?? String(knockOut ?? '')],
      ...(must ? [[`rows[${at}].must`, 'on']] : []),
    ]
  })
  return { ...Object.fromEntries(fields), add: '', reason: '', _version: String(number), ...more }
}

const current = () => transaction(manager, (tx) => currentRubric(tx, world.openingId))

describe('the rubric of an opening in the browser', () => {
  test('is shown with weights and versions, and saved as a new version', async () => {
    expect(await (await atManager.get(path)).text()).toContain('Save as version 2')
    const answer = await atManager.post(path, await fieldsWith({ weight: '2', knockOut: '3' }))
    expect(answer.status).toBe(303)
    const { number, competencies } = await current()
    expect([number, competencies[0]?.weight, competencies[0]?.knockOut]).toEqual([2, 2, 3])
  })

  test('a mistake keeps what was typed and names the field', async () => {
    const answer = await atManager.post(
      path,
      await fieldsWith({ weight: '0' }, { reason: 'typed' }),
    )
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('A weight is at least 0.5.')
    expect(page).toContain('value="typed"')
  })

  test('a stale version is refused with both texts', async () => {
    const answer = await atManager.post(path, await fieldsWith({ weight: '4' }, { _version: '1' }))
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('weight 4')
  })

  test('a version in use is frozen: the next one needs a reason, and running candidates keep theirs', async () => {
    await schedule(manager, world)
    const frozen = await current()
    const page = await (await atManager.get(path)).text()
    expect(page).toContain('Version 2 is frozen')
    expect((await atManager.post(path, await fieldsWith({ weight: '3' }))).status).toBe(400)
    const reason = 'Most of the work turned out to be data work'
    expect((await atManager.post(path, await fieldsWith({ weight: '3' }, { reason }))).status).toBe(
      303,
    )
    await schedule(manager, world, world.screenStage)
    const { id: later } = await addCandidacy(manager, world.openingId, 'Later Comer')
    await schedule(manager, { ...world, candidacyId: later })
    const rows = await transaction(manager, (tx) =>
      tx.db
        .select({ candidacy: scorecards.candidacyId, rubric: scorecards.rubricId })
        .from(scorecards),
    )
    const used = (id: string) => [
      ...new Set(rows.filter(({ candidacy }) => candidacy === id).map(({ rubric }) => rubric)),
    ]
    expect(used(world.candidacyId)).toEqual([frozen.id])
    expect(used(later)).toEqual([(await current()).id])
    const shown = await (await atManager.get(path)).text()
    expect(shown).toContain(reason)
  })

  test('a competency from the library comes with the anchors of the level', async () => {
    const { addable } = await findRubric(manager, world.openingId)
    const add = addable[0]!.key
    const reason = 'The work asks for it'
    expect((await atManager.post(path, await fieldsWith({}, { add, reason }))).status).toBe(303)
    const added = (await current()).competencies.at(-1)
    expect([added?.key, added?.weight, added?.anchors.length]).toEqual([add, 1, 5])
    expect(
      (await atManager.post(path, await fieldsWith({}, { add: 'nothing', reason }))).status,
    ).toBe(400)
  })
})
