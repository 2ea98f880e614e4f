import type { Access, Context } from '#app/accounts/context.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { retirePlan, assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { people } from './model.ts'
import type { Person } from './model.ts'

const access: Record<Person, Access> = {
  owner: 'owner',
  admin: 'admin',
  recruiter: 'recruiter',
  mia: 'hiring-manager',
  ann: 'interviewer',
  bea: 'interviewer',
  cem: 'interviewer',
  outsider: 'hiring-manager',
  viewer: 'viewer',
}

export type World = {
  opened: TestDatabase
  contexts: Record<Person, Context>
  openingId: string
  candidacyId: string
  /** The first call, and the scored interviews. */
  stages: string[]
  /** One plan in the first stage, two in the second. */
  plans: { id: string; stage: number }[]
  /** What is set up: Mia's first call, and the interviews of Ann and Bea. */
  interviews: { interviewId: string; author: Person; stage: number }[]
}

/** One opening with a short loop and one candidate, whose interviews are set up. */
export async function openWorld(): Promise<World> {
  const opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  const contexts = {} as Record<Person, Context>
  for (const person of people)
    contexts[person] = await addMember(opened.database, org, access[person], person)
  const { mia } = contexts
  const { id: openingId } = await addOpening(mia)
  const loop = await findLoop(mia, openingId)
  const kept = loop.plans.slice(0, 3)
  for (const { id } of loop.plans.slice(3)) await retirePlan(mia, id)
  const takers: Person[] = ['mia', 'ann', 'bea']
  for (const [at, { id }] of kept.entries())
    await assignPlanInterviewers(mia, {
      planId: id,
      memberIds: [contexts[takers[at]!].actor.id],
    })
  const stages = loop.stages.map(({ id }) => id)
  const plans = kept.map(({ id, stageId }) => ({ id, stage: stages.indexOf(stageId) }))
  const { id: candidacyId } = await addCandidacy(mia, openingId)
  const ids: string[] = []
  for (const stageId of stages)
    ids.push(...(await scheduleInterviews(contexts.recruiter, { candidacyId, stageId })).ids)
  const interviews = ids.map((interviewId, at) => ({
    interviewId,
    author: takers[at]!,
    stage: plans[at]!.stage,
  }))
  return { opened, contexts, openingId, candidacyId, stages, plans, interviews }
}
