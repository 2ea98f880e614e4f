import { describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findCalibration } from '#app/hiring/debriefs/calibration/calibration.server.ts'
import { decide } from '#app/hiring/debriefs/decision/decisions.server.ts'
import { compareFinalists } from '#app/hiring/debriefs/finalists/finalists.server.ts'
import {
  listDebriefs,
  listPendingDecisions,
} from '#app/hiring/debriefs/list/debrief-list.server.ts'
import { endWait } from '#app/hiring/scorecards/reveals.server.ts'
import { findDebrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import { pageData } from '#app/hiring/debriefs/debrief/page-data.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import {
  addInterviewed,
  addReady,
  addWorld,
  decisionAbout,
  interview,
  rateAndSeal,
  sayYes,
  usePeople,
  withNewInterviewers,
} from './world.ts'

describe('the list of debriefs', () => {
  const people = usePeople()
  const waitsFor = async (ctx: Context, candidacyId: string) =>
    (await listDebriefs(ctx)).find((row) => row.candidacyId === candidacyId)?.waitsFor

  test('says for each member what a debrief waits for', async () => {
    const { manager, admin, recruiter, ann, bea, other, stranger } = people
    const world = await addWorld(people)
    const id = world.candidacyId
    await interview(people, world, [4, 4, 4, 4])
    expect(await waitsFor(ann, id)).toBe('your-view')
    expect(await waitsFor(manager, id)).toBe('views')
    await sayYes(ann, id)
    expect(await waitsFor(ann, id)).toBe('views')
    await sayYes(bea, id)
    expect(await waitsFor(manager, id)).toBe('your-decision')
    expect(await waitsFor(admin, id)).toBe('manager-decision')
    const [row] = await transaction(admin, listPendingDecisions)
    expect(row?.managers).toEqual([manager.actor.name])
    expect(await waitsFor(recruiter, id)).toBe('decision')
    for (const ctx of [other, stranger]) expect(await waitsFor(ctx, id)).toBeUndefined()
    const pending = await transaction(manager, listPendingDecisions)
    expect(pending.map(({ candidacyId }) => candidacyId)).toContain(id)
    await decide(manager, decisionAbout(id))
    expect(await waitsFor(manager, id)).toBe('nothing')
    expect(await transaction(manager, listPendingDecisions)).toEqual([])
  })

  test('tells who still owes a scorecard nothing of the decision', async () => {
    const { manager, ann, bea } = people
    const world = await addWorld(people)
    const id = world.candidacyId
    const ids = await interview(people, world, [4, 4, 4])
    await endWait(manager, { ...stageOf(world), reason: 'Bea is ill' })
    await sayYes(ann, id)
    const find = async (ctx: Context) =>
      (await listDebriefs(ctx)).find(({ candidacyId }) => candidacyId === id)
    const seen = async (ctx: Context) => [
      await find(ctx),
      pageData(ctx, await findDebrief(ctx, id)),
    ]
    await sayYes(manager, id, 'Bea is ill')
    const before = await seen(bea)
    await decide(manager, decisionAbout(id))
    expect(await seen(bea)).toEqual(before)
    expect(before).toMatchObject([
      { waitsFor: 'your-card', ended: null, outcome: null, decidedAt: null },
      { hired: null, ended: null, decision: null },
    ])
    await rateAndSeal(bea, ids[3]!, 4)
    expect(await seen(bea)).toMatchObject([
      { waitsFor: 'nothing', outcome: 'hire', ended: 'hired' },
      { hired: 1, ended: 'hired', decision: { outcome: 'hire' } },
    ])
  })

  const stageOf = ({ candidacyId, scoredStage }: LoopWorld) => ({
    candidacyId,
    stageId: scoredStage,
  })

  test('leaves out what is not revealed', async () => {
    const world = await addWorld(people)
    await interview(people, world, [4, 4, 4])
    expect(await waitsFor(people.manager, world.candidacyId)).toBeUndefined()
  })
})

describe('the finalists', () => {
  const people = usePeople()

  test('are ranked relative to each other, for those who run the opening', async () => {
    const world = await addReady(people, [4, 4, 4, 4])
    const weaker = await addInterviewed(people, world, [2, 2, 2, 2])
    const found = await compareFinalists(people.manager, world.openingId)
    expect(found.ranking?.chances.map(({ id }) => id)).toEqual([world.candidacyId, weaker])
    expect(found).toMatchObject({ seats: 1, thin: [], unlinked: false, evidence: [] })
    expect(found.ranking?.tooClose).toBeNull()
    for (const ctx of [people.ann, people.other])
      await expect(compareFinalists(ctx, world.openingId)).rejects.toThrow(Forbidden)
    await expect(compareFinalists(people.stranger, world.openingId)).rejects.toThrow(NotFound)
  })

  test('that tie are too close to separate, with the evidence that would help', async () => {
    const world = await addReady(people, [3, 4, 3, 4])
    const second = await addInterviewed(people, world, [3, 4, 3, 4])
    const found = await compareFinalists(people.manager, world.openingId)
    expect(found.ranking?.tooClose?.toSorted()).toEqual([world.candidacyId, second].toSorted())
    expect(found.evidence.length).toBeGreaterThan(0)
  })

  test('whom no interviewer links are said not to be comparable', async () => {
    const world = await addReady(people, [4, 4, 4, 4])
    const far = await withNewInterviewers(people)
    const { id } = await addApart(far, world.openingId, world.plans)
    const found = await compareFinalists(people.manager, world.openingId)
    expect(found.compared.map((one) => one.id).toSorted()).toEqual(
      [world.candidacyId, id].toSorted(),
    )
    expect(found.unlinked).toBe(true)
  })

  test('leave when they are decided, and take a seat when they are hired', async () => {
    const world = await addReady(people)
    await addInterviewed(people, world, [3, 3, 3, 3])
    await decide(people.manager, decisionAbout(world.candidacyId))
    const found = await compareFinalists(people.manager, world.openingId)
    expect(found).toMatchObject({ seats: 0, hired: ['Ada Quist'], ranking: null })
    expect(found.compared.map(({ name }) => name)).toEqual(['Cleo Marsh'])
  })
})

/** A candidate whom nobody of the others interviews. */
async function addApart(
  far: Awaited<ReturnType<typeof withNewInterviewers>>,
  openingId: string,
  plans: { id: string; name: string; stageId: string }[],
) {
  const { id } = await addCandidacy(far.manager, openingId, 'Nils Far')
  const ids: [Context, string][] = []
  for (const [at, plan] of plans.slice(1).entries()) {
    const taker = at % 2 ? far.bea : far.ann
    const added = { candidacyId: id, planId: plan.id, interviewerId: taker.actor.id }
    ids.push([taker, (await addInterviewer(far.manager, added)).id])
  }
  for (const [taker, interviewId] of ids) await rateAndSeal(taker, interviewId, 3)
  return { id }
}

describe('calibration', () => {
  const people = usePeople()

  test('says nothing with few cards or peers', async () => {
    const world = await addWorld(people)
    await interview(people, world, [4, 3, 4, 3])
    expect(await findCalibration(people.ann)).toEqual({ enough: false, cards: 2, peers: 1 })
    expect(await findCalibration(people.manager)).toEqual({ enough: false, cards: 0, peers: 0 })
  })

  test('shows a lenient interviewer beside three peers, and nobody else’s figures', async () => {
    const lenient = people.other
    for (const _ of [1, 2, 3, 4, 5]) {
      const four = { ...(await withNewInterviewers(people)), ann: lenient }
      const world = await addWorld(four)
      await interview(four, world, [5, 3, 5, 3])
    }
    const report = await findCalibration(lenient)
    if (!report.enough) throw new Error('not enough')
    expect(report).toMatchObject({ cards: 10, peers: 5 })
    expect(report.severity?.effect).toBeGreaterThan(0)
    expect(report.evidence.own).toBeGreaterThan(0)
    expect(JSON.stringify(report)).not.toContain('Beat')
  })
})
