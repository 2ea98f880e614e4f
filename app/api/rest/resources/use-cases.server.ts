import { z } from 'zod'
import { operation } from '#app/api/rest/operation.ts'
import { continued, id, listOf, made, moment, version } from '#app/api/rest/shapes.ts'
import { noFilters, states } from '#app/planning/use-cases/list/filters.ts'
import { listUseCases } from '#app/planning/use-cases/list/list.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { factsSchema, stages, submissionSchema } from '#app/planning/use-cases/use-case.ts'
import { changeUseCase, submitUseCase } from '#app/planning/use-cases/use-cases.server.ts'

const tag = 'use cases'

const listed = z
  .object({
    id,
    number: z.int(),
    title: z.string(),
    businessFunction: z.string(),
    tags: z.array(z.string()),
    stage: z.enum(stages),
    ownerName: z.string().nullable(),
    state: z.enum(['open', 'parked', 'merged']),
    createdAt: moment,
  })
  .meta({ id: 'ListedUseCase' })

const useCase = z
  .object({
    id,
    number: z.int(),
    title: z.string(),
    problem: z.string(),
    input: z.string(),
    output: z.string(),
    currentProcess: z.string(),
    businessFunction: z.string(),
    industry: z.string(),
    sponsor: z.string(),
    tags: z.array(z.string()),
    stage: z.enum(stages),
    ownerName: z.string().nullable(),
    createdAt: moment,
    version,
  })
  .meta({ id: 'UseCase' })

export const useCaseOperations = [
  operation({
    name: 'listUseCases',
    method: 'get',
    path: '/use-cases',
    tag,
    scope: 'planning.read',
    summary: 'The use cases the member may read, the last handed in first',
    query: continued.extend({
      state: z.enum(states).default('open'),
      stage: z.enum(stages).optional(),
      text: z.string().max(200).default(''),
    }),
    answer: listOf(listed),
    run: async ({ ctx, query: { after, state, stage, text } }) => {
      const filters = { ...noFilters, state, stage: stage ?? null, text }
      const { rows, next } = await listUseCases(ctx, filters, after ?? null)
      return { items: rows, next }
    },
  }),
  operation({
    name: 'readUseCase',
    method: 'get',
    path: '/use-cases/{useCase}',
    tag,
    scope: 'planning.read',
    summary: 'One use case',
    answer: useCase,
    run: ({ ctx, params }) => findUseCase(ctx, params.useCase),
  }),
  operation({
    name: 'submitUseCase',
    method: 'post',
    path: '/use-cases',
    tag,
    scope: 'planning.write',
    summary: 'Hand in an idea',
    body: submissionSchema,
    status: 201,
    answer: made.extend({ number: z.int() }),
    run: ({ ctx, body }) => submitUseCase(ctx, body),
  }),
  operation({
    name: 'changeUseCase',
    method: 'put',
    path: '/use-cases/{useCase}',
    tag,
    scope: 'planning.write',
    summary: 'Change what is said about a use case',
    body: factsSchema.extend({ version }),
    answer: useCase,
    run: async ({ ctx, params, body: { version: read, ...facts } }) => {
      await changeUseCase(ctx, { id: params.useCase, version: read, facts })
      return findUseCase(ctx, params.useCase)
    },
  }),
]
