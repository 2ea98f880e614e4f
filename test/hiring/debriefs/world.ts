import { afterAll, beforeAll } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { sealScorecard } from '#app/hiring/scorecards/seals.server.ts'
import { stateView } from '#app/hiring/debriefs/views/views.server.ts'
import type { NewDecision } from '#app/hiring/debriefs/decision/decisions.server.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addCandidacy, addLoopWorld, filledCard, peekCard } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

export type Debriefs = {
  opened: TestDatabase
  manager: Context
  admin: Context
  recruiter: Context
  ann: Context
  bea: Context
  other: Context
  stranger: Context
}

/** An organisation whose people take part in debriefs, or do not. */
export function usePeople(): Debriefs {
  const world = {} as Debriefs
  beforeAll(async () => {
    world.opened = await openTestDatabase()
    const { database } = world.opened
    const org = await addOrganisation(database)
    world.manager = await addMember(database, org, 'hiring-manager', 'Mona')
    world.admin = await addMember(database, org, 'admin', 'Adil')
    world.recruiter = await addMember(database, org, 'recruiter', 'Rita')
    world.ann = await addMember(database, org, 'interviewer', 'Ann')
    world.bea = await addMember(database, org, 'interviewer', 'Bea')
    world.other = await addMember(database, org, 'interviewer', 'Otto')
    world.stranger = await addMember(database, await addOrganisation(database), 'owner', 'Sam')
  })
  afterAll(() => world.opened.close())
  return world
}

/** The same people, with interviewers who have rated nobody yet. */
export const withNewInterviewers = async (people: Debriefs): Promise<Debriefs> => ({
  ...people,
  ann: await addMember(people.opened.database, people.manager.org, 'interviewer', 'Anna'),
  bea: await addMember(people.opened.database, people.manager.org, 'interviewer', 'Beat'),
})

/** Ratings of the four interviews, in order; Ann takes the first and third, Bea the others. */
export type Given = [number | null, number | null, number | null, number | null]

/** Fills in a card with the same rating everywhere and seals it. */
export async function rateAndSeal(author: Context, interviewId: string, rating: number | null) {
  const { competencies, version } = await peekCard(author, interviewId)
  const card = filledCard(competencies, 'their method', rating ?? 1)
  const content = {
    ...card,
    ratings: card.ratings.map((one) => ({ ...one, rating, notAssessed: rating === null })),
  }
  const saved = await saveScorecard(author, { interviewId, version, content })
  return sealScorecard(author, { interviewId, version: saved.version })
}

export const addWorld = ({ manager, ann, bea }: Debriefs): Promise<LoopWorld> =>
  addLoopWorld(manager, [ann, bea])

/** Sets up the scored interviews of a candidate and seals those that are given a rating. */
export async function interview(
  people: Debriefs,
  { candidacyId, scoredStage }: Pick<LoopWorld, 'candidacyId' | 'scoredStage'>,
  given: (number | null | undefined)[],
): Promise<string[]> {
  const { ids } = await scheduleInterviews(people.manager, { candidacyId, stageId: scoredStage })
  for (const [at, id] of ids.entries()) {
    const rating = given[at]
    if (rating !== undefined) await rateAndSeal(at % 2 ? people.bea : people.ann, id, rating)
  }
  return ids
}

/** One more candidate in the same opening, interviewed. */
export async function addInterviewed(people: Debriefs, world: LoopWorld, given: Given) {
  const { id } = await addCandidacy(people.manager, world.openingId, 'Cleo Marsh')
  await interview(people, { candidacyId: id, scoredStage: world.scoredStage }, given)
  return id
}

export const sayYes = (ctx: Context, candidacyId: string, earlyReason = '') =>
  stateView(ctx, {
    candidacyId,
    recommendation: 'yes',
    text: 'Strong where it counts.',
    earlyReason,
  })

/** An opening with a candidate whose debrief is open and whose interviewers have spoken. */
export async function addReady(people: Debriefs, given: Given = [4, 4, 4, 4]) {
  const world = await addWorld(people)
  await interview(people, world, given)
  await sayYes(people.ann, world.candidacyId)
  await sayYes(people.bea, world.candidacyId)
  return world
}

export const decisionAbout = (
  candidacyId: string,
  change: Partial<NewDecision> = {},
): NewDecision => ({
  candidacyId,
  outcome: 'hire',
  agreed: 'on',
  overrideReason: '',
  notes: '',
  learningPlan: '',
  startsOn: '',
  dissent: [],
  ...change,
})
