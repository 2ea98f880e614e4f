import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { Action } from '#app/accounts/permissions.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { transaction } from '#db/connection.server.ts'
import { seatAt } from './seats.server.ts'
import { maySeparate } from './links/circles.server.ts'
import { findLinks } from './links/dependencies.server.ts'
import { findStakeholders } from './people/stakeholders.server.ts'
import { findAlternatives } from './ways/alternatives.server.ts'

/** One use case as the pages inside it begin: who it is, where it stands, what the actor may do with it. */
export const findUseCase = (
  ctx: Context | InTransaction,
  id: string,
  action: Action = 'use-case.read',
) =>
  transaction(ctx, async (tx) => {
    const { useCase, ownerName, currency, parking, mergedInto, facts } = await seatAt(
      tx,
      id,
      action,
    )
    return {
      id: useCase.id,
      number: useCase.number,
      title: useCase.title,
      problem: useCase.problem,
      input: useCase.input,
      output: useCase.output,
      currentProcess: useCase.currentProcess,
      businessFunction: useCase.businessFunction,
      industry: useCase.industry,
      tags: useCase.tags,
      templateKey: useCase.templateKey,
      stage: useCase.stage,
      sponsor: useCase.sponsor,
      ownerId: useCase.ownerId,
      ownerName,
      currency,
      createdAt: useCase.createdAt,
      version: useCase.version,
      parking,
      mergedInto,
      facts,
    }
  })

/** Everything the first page of a use case shows. */
export const findOverview = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const useCase = await findUseCase(tx, id)
    return {
      useCase,
      separation: useCase.mergedInto ? await maySeparate(tx, id) : null,
      estimates: await findEstimates(tx, [id]),
      stakeholders: await findStakeholders(tx, id),
      links: await findLinks(tx, id),
      alternatives: await findAlternatives(tx, id),
    }
  })
