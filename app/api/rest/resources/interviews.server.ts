import { z } from 'zod'
import { operation } from '#app/api/rest/operation.ts'
import { pageOf } from '#app/api/rest/page.ts'
import { day, id, listOf, moment, paged } from '#app/api/rest/shapes.ts'
import { findDecision } from '#app/hiring/debriefs/decision/records.server.ts'
import { listDebriefs } from '#app/hiring/debriefs/list/debrief-list.server.ts'
import { findKit } from '#app/hiring/interviews/kit/kit.server.ts'
import { listMyInterviews } from '#app/hiring/scorecards/mine/my-interviews.server.ts'
import { listInterviews } from '#app/hiring/scorecards/panel/rows/panel-rows.server.ts'
import { listCards } from '#app/hiring/scorecards/reading.server.ts'
import { recommendationValues } from '#app/hiring/scorecards/scorecard.ts'
import { NotFound } from '#app/problems.ts'

const states = ['draft', 'sealed', 'revealed', 'missing', 'late', 'ended'] as const
const rating = z.int().min(1).max(5)

const mine = z
  .object({
    id,
    candidacyId: id,
    candidate: z.string(),
    opening: z.string(),
    stage: z.string(),
    name: z.string(),
    minutes: z.int(),
    startsAt: moment.nullable(),
    state: z.enum(states),
    due: z.boolean(),
    unconfirmed: z.boolean(),
    denied: z.boolean(),
  })
  .meta({ id: 'OwnInterview' })

const planned = z
  .object({
    id,
    stageId: id,
    name: z.string(),
    minutes: z.int(),
    interviewerId: id,
    interviewer: z.string(),
    startsAt: moment.nullable(),
    state: z.enum(states),
  })
  .meta({ id: 'Interview' })

const kit = z
  .object({
    interview: z.object({
      id,
      candidacyId: id,
      startsAt: moment.nullable(),
      stage: z.string(),
      name: z.string(),
      minutes: z.int(),
      format: z.string(),
      purpose: z.string(),
      instructions: z.string(),
    }),
    candidate: z.string(),
    opening: z.object({ id, title: z.string() }),
    competencies: z.array(z.object({ key: z.string(), name: z.string(), definition: z.string() })),
  })
  .meta({ id: 'InterviewKit' })

const scorecard = z
  .object({
    id,
    interviewId: id,
    candidacyId: id,
    stageId: id,
    stage: z.string(),
    interviewerId: id,
    interviewer: z.string(),
    interview: z.string(),
    state: z.enum(states),
    sealedAt: moment.nullable(),
    recommendation: z.enum(recommendationValues).nullable(),
    summary: z.string(),
    ratings: z.array(
      z.object({
        competency: z.string(),
        rating: rating.nullable(),
        notAssessed: z.boolean(),
        evidence: z.string(),
      }),
    ),
    later: z.array(z.object({ competency: z.string(), rating, reason: z.string(), at: moment })),
  })
  .meta({ id: 'Scorecard' })

const outcome = z.enum(['hire', 'no-hire'])

const decided = z
  .object({
    candidacyId: id,
    candidate: z.string(),
    openingId: id,
    opening: z.string(),
    outcome,
    decidedAt: moment,
  })
  .meta({ id: 'ListedDecision' })

const decision = z
  .object({
    id,
    candidacyId: id,
    candidate: z.string(),
    opening: z.object({ id, title: z.string() }),
    outcome,
    overrideReason: z.string().nullable(),
    notes: z.string(),
    startsOn: day.nullable(),
    dissent: z.array(z.object({ name: z.string(), text: z.string() })),
    decidedBy: z.string(),
    at: moment,
  })
  .meta({ id: 'Decision' })

const interviews = [
  operation({
    name: 'listOwnInterviews',
    method: 'get',
    path: '/interviews',
    tag: 'interviews',
    scope: 'hiring.read',
    summary: 'The interviews the member takes',
    query: paged,
    answer: listOf(mine),
    run: async ({ ctx, query }) => pageOf(await listMyInterviews(ctx), query, (row) => row.id),
  }),
  operation({
    name: 'readInterview',
    method: 'get',
    path: '/interviews/{interview}',
    tag: 'interviews',
    scope: 'hiring.read',
    summary: 'What an interviewer works from',
    answer: kit,
    run: ({ ctx, params }) => findKit(ctx, params.interview),
  }),
  operation({
    name: 'listInterviews',
    method: 'get',
    path: '/candidacies/{candidacy}/interviews',
    tag: 'interviews',
    scope: 'hiring.read',
    summary: 'The interviews of a candidate, and where their scorecards stand',
    answer: z.object({ items: z.array(planned) }),
    run: async ({ ctx, params }) => ({ items: await listInterviews(ctx, params.candidacy) }),
  }),
]

const judgements = [
  operation({
    name: 'listScorecards',
    method: 'get',
    path: '/candidacies/{candidacy}/stages/{stage}/scorecards',
    tag: 'scorecards',
    scope: 'hiring.read',
    summary: 'The scorecards of a stage that the member may read: others’ only after the reveal',
    answer: z.object({ items: z.array(scorecard) }),
    run: async ({ ctx, params: { candidacy: candidacyId, stage: stageId } }) => ({
      items: await listCards(ctx, { candidacyId, stageId }),
    }),
  }),
  operation({
    name: 'listDecisions',
    method: 'get',
    path: '/decisions',
    tag: 'decisions',
    scope: 'hiring.read',
    summary: 'The decisions the member may read',
    query: paged,
    answer: listOf(decided),
    run: async ({ ctx, query }) => {
      const rows = (await listDebriefs(ctx)).filter((row) => row.outcome !== null)
      return pageOf(rows, query, (row) => row.candidacyId)
    },
  }),
  operation({
    name: 'readDecision',
    method: 'get',
    path: '/candidacies/{candidacy}/decision',
    tag: 'decisions',
    scope: 'hiring.read',
    summary: 'The decision about a candidate',
    answer: decision,
    run: async ({ ctx, params }) => {
      const found = await findDecision(ctx, params.candidacy)
      if (!found) throw new NotFound()
      return found
    },
  }),
]

export const interviewOperations = [...interviews, ...judgements]
