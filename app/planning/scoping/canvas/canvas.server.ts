import type { Context } from '#app/accounts/context.ts'
import { findAnswers } from '#app/planning/scoping/answers/answers.server.ts'
import { findUseCaseMetrics } from '#app/planning/scoping/listed/metrics.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { transaction } from '#db/connection.server.ts'
import { canvases } from './boxes.ts'
import { fillCanvas } from './fill.ts'

/** Both canvases of a use case, read from its scope. */
export const findCanvases = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const { title, problem, input, output } = await findUseCase(tx, useCaseId)
    const facts = {
      useCase: { problem, input, output },
      answers: await findAnswers(tx, [useCaseId]),
      metrics: await findUseCaseMetrics(tx, [useCaseId]),
    }
    return {
      title,
      canvases: canvases.map((canvas) => ({
        key: canvas.key,
        title: canvas.title,
        lead: canvas.lead,
        ...fillCanvas(canvas, facts),
      })),
    }
  })
