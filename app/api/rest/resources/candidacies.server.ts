import { z } from 'zod'
import { operation } from '#app/api/rest/operation.ts'
import { id, listOf, made, moment, paged, version } from '#app/api/rest/shapes.ts'
import { outcomes, sources } from '#app/hiring/candidates/candidate.ts'
import { writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { messageSchema, noteSchema } from '#app/hiring/candidates/person/person.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { noFilters, statuses } from '#app/hiring/candidates/pipeline/filters.ts'
import { listCandidacies } from '#app/hiring/candidates/pipeline/table.server.ts'
import { moveCandidacy } from '#app/hiring/candidates/steps/moves.server.ts'

const tag = 'candidacies'

const listed = z
  .object({
    id,
    version,
    candidateId: id,
    name: z.string(),
    location: z.string(),
    source: z.enum(sources),
    stageId: id,
    appliedAt: moment,
    answeredAt: moment.nullable(),
    outcome: z.enum(outcomes).nullable(),
    unconfirmed: z.boolean(),
    denied: z.boolean(),
    tags: z.array(z.string()),
  })
  .meta({ id: 'ListedCandidacy' })

const candidacy = z
  .object({
    id,
    version,
    opening: z.object({ id, title: z.string() }),
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    location: z.string(),
    links: z.array(z.string()),
    source: z.enum(sources),
    sourceDetail: z.string(),
    stageId: id,
    coverNote: z.string(),
    unconfirmed: z.boolean(),
    denied: z.boolean(),
    appliedAt: moment,
    ending: z.object({ outcome: z.enum(outcomes), reason: z.string(), at: moment }).nullable(),
    tags: z.array(z.string()),
    notes: z.array(z.object({ id, author: z.string(), text: z.string(), at: moment })),
    messages: z.array(
      z.object({
        id,
        fromCandidate: z.boolean(),
        unconfirmed: z.boolean(),
        denied: z.boolean(),
        author: z.string(),
        subject: z.string(),
        text: z.string(),
        at: moment,
      }),
    ),
  })
  .meta({ id: 'Candidacy' })

const filters = paged.extend({
  status: z.enum(statuses).default('open'),
  stage: id.optional(),
  source: z.enum(sources).optional(),
})

const reading = [
  operation({
    name: 'listCandidacies',
    method: 'get',
    path: '/openings/{opening}/candidacies',
    tag,
    scope: 'hiring.read',
    summary: 'Who is in an opening, the last to apply first',
    query: filters,
    answer: listOf(listed),
    run: async ({ ctx, params, query }) => {
      const { limit, after, status, stage, source } = query
      const wanted = { ...noFilters, status, stage: stage ?? null, source: source ?? null }
      const asked = {
        openingId: params.opening,
        filters: wanted,
        after: after ?? null,
        size: limit,
      }
      const { rows, next } = await listCandidacies(ctx, asked)
      return { items: rows, next }
    },
  }),
  operation({
    name: 'readCandidacy',
    method: 'get',
    path: '/candidacies/{candidacy}',
    tag,
    scope: 'hiring.read',
    summary: 'One candidacy, as far as the member may see it',
    answer: candidacy,
    run: ({ ctx, params }) => showCandidacy(ctx, params.candidacy),
  }),
]

export const candidacyOperations = [
  ...reading,
  operation({
    name: 'moveCandidacy',
    method: 'post',
    path: '/candidacies/{candidacy}/moves',
    tag,
    scope: 'hiring.write',
    summary: 'Move a candidacy to another stage of its opening',
    body: z.object({ stageId: id, version }),
    answer: candidacy,
    run: async ({ ctx, params, body }) => {
      await moveCandidacy(ctx, { candidacyId: params.candidacy, ...body })
      return showCandidacy(ctx, params.candidacy)
    },
  }),
  operation({
    name: 'writeNote',
    method: 'post',
    path: '/candidacies/{candidacy}/notes',
    tag,
    scope: 'hiring.write',
    summary: 'Write a note for the team',
    body: noteSchema,
    status: 201,
    answer: made,
    run: ({ ctx, params, body }) => writeNote(ctx, { candidacyId: params.candidacy, ...body }),
  }),
  operation({
    name: 'writeMessage',
    method: 'post',
    path: '/candidacies/{candidacy}/messages',
    tag,
    scope: 'hiring.write',
    summary: 'Write to the candidate, by mail and in the portal',
    body: messageSchema,
    run: ({ ctx, params, body }) =>
      writeToCandidate(ctx, { candidacyId: params.candidacy, ...body }),
  }),
]
