import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { findForecasts } from '#app/planning/outcomes/recording/forecasts.server.ts'
import { findClock } from '#app/planning/outcomes/recording/launches.server.ts'
import {
  findObservations,
  findRealisations,
} from '#app/planning/outcomes/recording/observed.server.ts'
import { findDecisions } from '#app/planning/outcomes/reviews/reading.server.ts'
import { findVerdicts } from '#app/planning/outcomes/recording/verdicts.server.ts'
import { findUseCaseMetrics } from '#app/planning/scoping/listed/metrics.server.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { transaction } from '#db/connection.server.ts'

/** Everything known about the outcome of one use case. */
export const findOutcome = (ctx: Context | InTransaction, id: string) =>
  transaction(ctx, async (tx) => {
    const { useCase, currency, ownerName, facts } = await seatAt(tx, id, 'use-case.read')
    const clock = await findClock(tx, id)
    const mayPlan = can(tx.actor, 'planning.read').ok
    const forecast = (await findForecasts(tx, [id])).get(id) ?? null
    return {
      id,
      number: useCase.number,
      title: useCase.title,
      stage: useCase.stage,
      ownerName,
      currency,
      ...clock,
      forecast,
      metrics: await findUseCaseMetrics(tx, [id]),
      observations: await findObservations(tx, [id]),
      realisations: await findRealisations(tx, [id]),
      verdicts: await findVerdicts(tx, [id]),
      decisions: mayPlan ? await findDecisions(tx, id) : [],
      mayEdit: can(tx.actor, 'use-case.edit', facts).ok,
      mayPlan,
    }
  })

export type FoundOutcome = Awaited<ReturnType<typeof findOutcome>>
