import { z } from 'zod'
import { operation } from '#app/api/rest/operation.ts'
import { pageOf } from '#app/api/rest/page.ts'
import { id, listOf, made, moment, paged, version } from '#app/api/rest/shapes.ts'
import { listStages } from '#app/hiring/candidates/pipeline/stages.server.ts'
import { findOpening, listOpenings } from '#app/hiring/openings/opening-lists.server.ts'
import { changeOpening, openOpening } from '#app/hiring/openings/openings.server.ts'
import {
  closureOutcomes,
  employmentTypes,
  newOpeningSchema,
  openingFactsSchema,
} from '#app/hiring/openings/opening.ts'
import {
  closeOpening,
  pauseOpening,
  publishOpening,
  reopenOpening,
  resumeOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { paySchema } from '#app/roles/pay.ts'
import { placeSchema } from '#app/roles/places.ts'

const states = ['draft', 'published', 'paused', 'closed'] as const
const tag = 'openings'

const listed = z
  .object({
    id,
    title: z.string(),
    roleKey: z.string(),
    level: z.string(),
    headcount: z.int(),
    state: z.enum(states),
    createdAt: moment,
    inProcess: z.int(),
    hired: z.int(),
  })
  .meta({ id: 'ListedOpening' })

const opening = z
  .object({
    id,
    slug: z.string(),
    title: z.string(),
    roleKey: z.string(),
    level: z.string(),
    headcount: z.int(),
    employmentType: z.enum(employmentTypes),
    places: z.array(placeSchema),
    useCases: z.array(z.string()),
    teamLinks: z
      .array(z.object({ title: z.string(), url: z.url() }))
      .meta({ description: 'Where candidates can read about the team.' }),
    lastDay: z.iso
      .date()
      .nullable()
      .meta({ description: 'The last day to apply; it counts until it is over everywhere.' }),
    applicationsOver: z.boolean(),
    state: z.enum(states),
    pay: paySchema.nullable().meta({ description: 'Null also where the member may not know it.' }),
    version,
  })
  .meta({ id: 'Opening' })

const stage = z.object({ id, name: z.string() }).meta({ id: 'Stage' })
const reason = z.string().trim().min(3, 'Say why, in a few words.').max(500)

const reading = [
  operation({
    name: 'listOpenings',
    method: 'get',
    path: '/openings',
    tag,
    scope: 'hiring.read',
    summary: 'The openings the member reaches, newest first',
    query: paged.extend({ state: z.enum(states).optional() }),
    answer: listOf(listed),
    run: async ({ ctx, query }) => {
      const all = await listOpenings(ctx)
      const wanted = all.filter(({ state }) => !query.state || state === query.state)
      return pageOf(wanted, query, (row) => row.id)
    },
  }),
  operation({
    name: 'readOpening',
    method: 'get',
    path: '/openings/{opening}',
    tag,
    scope: 'hiring.read',
    summary: 'One opening',
    answer: opening,
    run: ({ ctx, params }) => findOpening(ctx, params.opening),
  }),
  operation({
    name: 'listStages',
    method: 'get',
    path: '/openings/{opening}/stages',
    tag,
    scope: 'hiring.read',
    summary: 'The stages of an opening, in order',
    answer: z.object({ items: z.array(stage) }),
    run: async ({ ctx, params }) => ({ items: (await listStages(ctx, params.opening)).stages }),
  }),
]

const writing = [
  operation({
    name: 'openOpening',
    method: 'post',
    path: '/openings',
    tag,
    scope: 'hiring.write',
    summary: 'Open an opening from a role card; the member becomes its manager',
    body: newOpeningSchema,
    status: 201,
    answer: made,
    run: ({ ctx, body }) => openOpening(ctx, body),
  }),
  operation({
    name: 'changeOpening',
    method: 'put',
    path: '/openings/{opening}',
    tag,
    scope: 'hiring.write',
    summary: 'Change the facts of an opening',
    body: openingFactsSchema.extend({ version }),
    answer: opening,
    run: async ({ ctx, params, body: { version: read, ...facts } }) => {
      await changeOpening(ctx, { id: params.opening, version: read, facts })
      return findOpening(ctx, params.opening)
    },
  }),
]

const publication = [
  operation({
    name: 'publishOpening',
    method: 'post',
    path: '/openings/{opening}/publication',
    tag,
    scope: 'hiring.write',
    summary: 'Publish the newest description on the careers page',
    run: ({ ctx, params }) => publishOpening(ctx, params.opening),
  }),
  operation({
    name: 'pauseOpening',
    method: 'post',
    path: '/openings/{opening}/pause',
    tag,
    scope: 'hiring.write',
    summary: 'Take a published opening off the careers page for a while',
    body: z.object({ reason }),
    run: ({ ctx, params, body }) => pauseOpening(ctx, { openingId: params.opening, ...body }),
  }),
  operation({
    name: 'resumeOpening',
    method: 'delete',
    path: '/openings/{opening}/pause',
    tag,
    scope: 'hiring.write',
    summary: 'Put a paused opening back on the careers page',
    run: ({ ctx, params }) => resumeOpening(ctx, params.opening),
  }),
  operation({
    name: 'closeOpening',
    method: 'post',
    path: '/openings/{opening}/closure',
    tag,
    scope: 'hiring.write',
    summary: 'Close an opening, with the reason',
    body: z.object({ outcome: z.enum(closureOutcomes), reason }),
    run: ({ ctx, params, body }) => closeOpening(ctx, { openingId: params.opening, ...body }),
  }),
  operation({
    name: 'reopenOpening',
    method: 'delete',
    path: '/openings/{opening}/closure',
    tag,
    scope: 'hiring.write',
    summary: 'Take a closure back',
    run: ({ ctx, params }) => reopenOpening(ctx, params.opening),
  }),
]

export const openingOperations = [...reading, ...writing, ...publication]
