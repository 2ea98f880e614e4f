import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { setInterviewLoad } from '#app/hiring/interviews/interviewers.server.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import type { PlannedInterview } from '#app/hiring/interviews/loops.server.ts'
import type { PlanInput } from '#app/hiring/interviews/plans/plan.ts'
import {
  addPlan,
  assignPlanInterviewers,
  changePlan,
  restorePlan,
  retirePlan,
} from '#app/hiring/interviews/plans/plans.server.ts'
import { addInterviewer, setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import { findTeam } from '#app/hiring/openings/team/team.server.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

const inputOf = (plan: PlannedInterview): PlanInput => ({
  name: plan.name,
  kind: plan.kind,
  stageId: plan.stageId,
  minutes: plan.minutes,
  minutesForCandidate: plan.minutesForCandidate,
  format: plan.format,
  purpose: plan.purpose,
  instructions: plan.instructions,
  candidateText: plan.candidateText,
  competencies: plan.competencies,
  paid: plan.paid,
  liveVariant: plan.liveVariant,
  reason: plan.reason,
  questions: plan.questions.map((question) => ({
    ...question,
    probes: question.probes.join('\n'),
  })),
})

describe('the loop of an opening', () => {
  let opened: TestDatabase
  let manager: Context
  let interviewer: Context
  let second: Context
  let viewer: Context
  let stranger: Context
  let openingId: string

  beforeAll(async () => {
    opened = await openTestDatabase()
    const org = await addOrganisation(opened.database)
    manager = await addMember(opened.database, org, 'hiring-manager')
    interviewer = await addMember(opened.database, org, 'interviewer', 'First Interviewer')
    second = await addMember(opened.database, org, 'interviewer', 'Second Interviewer')
    viewer = await addMember(opened.database, org, 'viewer')
    stranger = await addMember(opened.database, await addOrganisation(opened.database), 'owner')
    openingId = (await addOpening(manager)).id
  })
  afterAll(() => opened.close())

  const scoredPlans = async () =>
    (await findLoop(manager, openingId)).plans.filter(({ kind }) => kind === 'scored')

  test('comes from the kit, with each must covered and the reliability of four interviews', async () => {
    const { verdict, plans, stages } = await findLoop(manager, openingId)
    expect(stages.map(({ name }) => name)).toEqual(['First call', 'Interviews'])
    expect(plans).toHaveLength(5)
    expect(verdict.findings).toEqual([])
    expect(verdict.scored).toBe(4)
    expect(verdict.reliability).toBeCloseTo(0.759, 3)
    expect(verdict.reliabilityWithOneMore).toBeCloseTo(0.797, 3)
    expect(verdict.coverage.filter(({ must }) => must).every(({ covered }) => covered)).toBe(true)
  })

  test('counts people, not interviews: one person for all leaves every must uncovered', async () => {
    for (const { id } of await scoredPlans())
      await assignPlanInterviewers(manager, { planId: id, memberIds: [interviewer.actor.id] })
    const { verdict } = await findLoop(manager, openingId)
    expect(new Set(verdict.findings.map(({ rule }) => rule))).toEqual(new Set(['must-rated-twice']))
    const must = verdict.coverage.find((row) => row.must)
    expect(must).toMatchObject({ raters: 1, people: ['First Interviewer'], covered: false })
  })

  test('seats assigned interviewers in the opening, and refuses people who cannot interview', async () => {
    const [plan] = await scoredPlans()
    await assignPlanInterviewers(manager, { planId: plan!.id, memberIds: [second.actor.id] })
    const team = await transaction(manager, (tx) => findTeam(tx, openingId))
    expect(team).toContainEqual(
      expect.objectContaining({ memberId: second.actor.id, part: 'interviewer' }),
    )
    const unfit = { planId: plan!.id, memberIds: [viewer.actor.id] }
    await expect(assignPlanInterviewers(manager, unfit)).rejects.toThrow(/cannot interview/)
    const foreign = { planId: plan!.id, memberIds: [stranger.actor.id] }
    await expect(assignPlanInterviewers(manager, foreign)).rejects.toThrow(NotFound)
  })

  test('a fifth scored interview needs a reason, and the refusal says what it buys', async () => {
    const [plan] = await scoredPlans()
    const input = { ...inputOf(plan!), name: 'One more conversation', openingId }
    await expect(addPlan(manager, input)).rejects.toThrow(/0\.759 to 0\.797/)
    const { id } = await addPlan(manager, { ...input, reason: 'Two finalists tie.' })
    const { verdict, plans } = await findLoop(manager, openingId)
    expect(plans.at(-1)).toMatchObject({ id, key: 'one-more-conversation' })
    expect(verdict.scored).toBe(5)
    expect(verdict.findings.map(({ rule }) => rule)).not.toContain('scored-interviews')
    await retirePlan(manager, id)
    expect((await findLoop(manager, openingId)).verdict.scored).toBe(4)
    await restorePlan(manager, id)
    expect((await findLoop(manager, openingId)).verdict.scored).toBe(5)
    await retirePlan(manager, id)
  })

  test('a change keeps its questions, and a stale one gets both texts', async () => {
    const [plan] = await scoredPlans()
    const change = { ...inputOf(plan!), planId: plan!.id, version: plan!.version }
    await changePlan(manager, { ...change, minutes: 50 })
    const [changed] = await scoredPlans()
    expect(changed).toMatchObject({ minutes: 50, questions: plan!.questions })
    await expect(
      changePlan(manager, { ...change, purpose: 'Another purpose altogether.' }),
    ).rejects.toMatchObject({
      status: 409,
      detail: { yours: expect.stringContaining('Another purpose'), version: plan!.version + 1 },
    })
  })

  test('a question that must not be asked blocks, and so does a competency outside the rubric', async () => {
    const [plan] = await scoredPlans()
    const base = { ...inputOf(plan!), planId: plan!.id, version: plan!.version }
    const question = { text: 'How old are you?', probes: '', listenFor: '', competency: '' }
    await expect(changePlan(manager, { ...base, questions: [question] })).rejects.toThrow(Invalid)
    await expect(changePlan(manager, { ...base, competencies: ['astrology'] })).rejects.toThrow(
      Invalid,
    )
  })

  test('is edited by the team alone', async () => {
    const [plan] = await scoredPlans()
    await expect(retirePlan(interviewer, plan!.id)).rejects.toThrow(Forbidden)
    await expect(retirePlan(stranger, plan!.id)).rejects.toThrow(NotFound)
    await expect(findLoop(viewer, openingId)).rejects.toThrow(Forbidden)
    expect((await findLoop(interviewer, openingId)).mayEdit.ok).toBe(false)
  })

  test('names who has more interviews in a week than they can take', async () => {
    const { id: candidacyId } = await addCandidacy(manager, openingId)
    const plans = await scoredPlans()
    await setInterviewLoad(second, { memberId: second.actor.id, perWeek: 1 })
    for (const [day, plan] of plans.slice(0, 2).entries()) {
      const startsAt = new Date(testNow.getTime() + (day + 1) * 24 * 60 * 60 * 1000)
      const interviewerId = second.actor.id
      await addInterviewer(manager, { candidacyId, planId: plan.id, interviewerId, startsAt })
    }
    const { verdict } = await findLoop(manager, openingId)
    expect(verdict.overloaded).toEqual([
      { memberId: second.actor.id, name: 'Second Interviewer', perWeek: 1, booked: 2, ahead: 2 },
    ])
  })

  test('a time is set by the team, and a stale version is refused', async () => {
    const { id: candidacyId } = await addCandidacy(manager, openingId)
    const [plan] = await scoredPlans()
    const { id: interviewId } = await addInterviewer(manager, {
      candidacyId,
      planId: plan!.id,
      interviewerId: interviewer.actor.id,
    })
    const startsAt = new Date('2026-03-10T10:00:00Z')
    await setInterviewTime(manager, { interviewId, version: 1, startsAt })
    await expect(
      setInterviewTime(manager, { interviewId, version: 1, startsAt: null }),
    ).rejects.toMatchObject({ status: 409 })
    await expect(
      setInterviewTime(interviewer, { interviewId, version: 2, startsAt }),
    ).rejects.toThrow(Forbidden)
  })
})
