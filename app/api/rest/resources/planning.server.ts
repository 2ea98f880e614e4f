import { z } from 'zod'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { Context } from '#app/accounts/context.ts'
import { operation } from '#app/api/rest/operation.ts'
import { pageOf } from '#app/api/rest/page.ts'
import { id, listOf, moment, paged } from '#app/api/rest/shapes.ts'
import { findCapacity } from '#app/planning/capacity/ledger/ledger.server.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { methodKeys } from '#app/planning/priorities/methods/methods.ts'
import { rankBoard } from '#app/planning/priorities/ranking/ranking.server.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import {
  findPlan,
  findRoadmap,
  listCommitments,
} from '#app/planning/roadmap/views/page/roadmap.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'

const scope = 'planning.read'

const priority = z
  .object({
    useCaseId: id,
    number: z.int(),
    title: z.string(),
    rank: z.int().nullable().meta({ description: 'Null where a figure it needs is missing.' }),
    score: z.number().nullable(),
  })
  .meta({ id: 'Priority' })

const role = z
  .object({
    role: z.string(),
    name: z.string(),
    quarters: z.array(
      z.object({
        quarter: z.string(),
        available: z.number(),
        free: z.number().meta({ description: 'People free for planned work.' }),
        runWork: z.number(),
        short: z.number(),
      }),
    ),
  })
  .meta({ id: 'RoleCapacity' })

const listed = z
  .object({
    id,
    number: z.int(),
    scenario: z.string().nullable(),
    reason: z.string(),
    committedAt: moment,
    committedBy: z.string(),
  })
  .meta({ id: 'ListedPlan' })

const plan = z
  .object({
    id,
    number: z.int(),
    reason: z.string(),
    committedAt: moment,
    committedBy: z.string(),
    starts: z.array(z.object({ useCaseId: id, title: z.string(), quarter: z.string() })),
    out: z.array(z.object({ useCaseId: id, title: z.string() })),
    hires: z
      .array(z.object({ role: z.string(), quarter: z.string() }))
      .nullable()
      .meta({ description: 'Null where the member reads no plans in progress.' }),
    value: z.number().nullable().meta({ description: 'Thousands; null as for hires.' }),
  })
  .meta({ id: 'Plan' })

type Found = NonNullable<Awaited<ReturnType<typeof findRoadmap>>>

/** A plan in words; what it is worth and whom it hires are for those who read plans in progress. */
export function toldPlan(ctx: Context, found: Found) {
  const words = (quarter: number) =>
    quarterWords(found.firstQuarter + quarter - 1, found.firstMonth)
  const titled = (useCaseId: string) => ({ useCaseId, title: found.titles[useCaseId] ?? '' })
  const planner = can(ctx.actor, 'planning.read').ok
  const { starts, rejected, hires, value } = found.plan
  return {
    ...found,
    starts: starts.map((start) => ({ ...titled(start.useCase), quarter: words(start.quarter) })),
    out: rejected.map(({ useCase }) => titled(useCase)),
    hires: planner ? hires.map((hire) => ({ ...hire, quarter: words(hire.quarter) })) : null,
    value: planner ? value : null,
  }
}

export const planningOperations = [
  operation({
    name: 'listPriorities',
    method: 'get',
    path: '/priorities',
    tag: 'priorities',
    scope,
    summary: 'The use cases ranked by a method, highest first',
    query: paged.extend({ method: z.enum(methodKeys).default('balanced') }),
    answer: listOf(priority),
    run: async ({ ctx, query }) => {
      const board = await transaction(ctx, async (tx) => {
        authorise(tx.actor, 'planning.read')
        return readBoard(tx)
      })
      const rows = rankBoard(board, query.method).rows.map(({ item, rank, score }) => ({
        useCaseId: item.id,
        number: item.number,
        title: item.title,
        rank,
        score,
      }))
      return pageOf(rows, query, (row) => row.useCaseId)
    },
  }),
  operation({
    name: 'readCapacity',
    method: 'get',
    path: '/capacity',
    tag: 'capacity',
    scope,
    summary: 'People free for planned work, by role and quarter from this one on',
    answer: z.object({ items: z.array(role) }),
    run: async ({ ctx }) => {
      const { roles, names, question } = await findCapacity(ctx)
      const inWords = (quarter: number) => quarterWords(quarter, question.calendar.firstMonth)
      return {
        items: roles.map(({ role: key, quarters }) => ({
          role: key,
          name: names[key] ?? key,
          quarters: quarters.map(({ quarter, people, ...rest }) => ({
            ...rest,
            free: people,
            quarter: inWords(quarter),
          })),
        })),
      }
    },
  }),
  operation({
    name: 'listPlans',
    method: 'get',
    path: '/plans',
    tag: 'plans',
    scope,
    summary: 'The plans that were committed, newest first',
    query: paged,
    answer: listOf(listed),
    run: async ({ ctx, query }) => pageOf(await listCommitments(ctx), query, (row) => row.id),
  }),
  operation({
    name: 'readCurrentPlan',
    method: 'get',
    path: '/plans/current',
    tag: 'plans',
    scope,
    summary: 'The plan everybody works by',
    answer: plan,
    run: async ({ ctx }) => {
      const found = await findRoadmap(ctx)
      if (!found) throw new NotFound()
      return toldPlan(ctx, found)
    },
  }),
  operation({
    name: 'readPlan',
    method: 'get',
    path: '/plans/{plan}',
    tag: 'plans',
    scope,
    summary: 'One committed plan',
    answer: plan,
    run: async ({ ctx, params }) => toldPlan(ctx, await findPlan(ctx, params.plan)),
  }),
]
