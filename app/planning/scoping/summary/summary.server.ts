import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { findAnswers } from '#app/planning/scoping/answers/answers.server.ts'
import { findPassings } from '#app/planning/scoping/answers/passings.server.ts'
import { steps } from '#app/planning/scoping/checklist/steps.ts'
import { findRisks } from '#app/planning/scoping/listed/risks.server.ts'
import { balanceOf } from '#app/planning/scoping/standing/balance.ts'
import { gateStandings, gateVerdict } from '#app/planning/scoping/standing/gates.ts'
import { moneyWords } from '#app/planning/money.ts'
import { progressOf } from '#app/planning/scoping/standing/open-questions.ts'
import { feasibility, readiness } from '#app/planning/scoping/standing/readiness.ts'
import { findChoices } from '#app/planning/scoping/steps/page/choices.server.ts'
import { probeCosts } from '#app/planning/scoping/steps/page/probe-costs.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { isAwake, isOpen } from '#app/planning/use-cases/endings/rest.ts'
import { findMoves } from '#app/planning/use-cases/stages/stages.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openByWorth } from './open-by-worth.ts'

/** Where the scope of a use case stands: its gates, what is open and worth knowing, and what it all comes to. */
export const findSummary = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const useCase = await findUseCase(tx, useCaseId)
    const { stage } = useCase
    const answers = await findAnswers(tx, [useCaseId])
    const passings = await findPassings(tx, [useCaseId])
    const estimates = await findEstimates(tx, [useCaseId])
    const balance = balanceOf(useCaseId, estimates, await findRisks(tx, [useCaseId]))
    const { currency } = await findChoices(tx, 'problem')
    const gates = gateStandings(answers, passings)
    return {
      stage,
      retirement: stage === 'retired' ? await findRetirement(tx, useCaseId) : null,
      currency,
      steps: steps.map(({ key, title, lead }) => ({
        key,
        title,
        lead,
        ...progressOf(key, answers),
      })),
      awake: isAwake(useCase),
      mayLetPast: can(tx.actor, 'planning.edit').ok && isOpen(useCase).ok,
      readiness: readiness(answers),
      feasibility: feasibility(answers),
      rated: answers.filter(({ rating }) => rating !== null).length,
      balance,
      gates,
      verdict: gateVerdict(gates),
      open: openByWorth(answers, {
        stake: balance.ok ? balance.balance.stake : null,
        probeCosts: probeCosts(estimates),
        money: (amount) => moneyWords(amount, currency),
      }),
      passings: passings.map(({ useCaseId: _, ...passing }) => passing),
    }
  })

/** When it was retired last, and why; null where it came retired. */
async function findRetirement(tx: InTransaction, useCaseId: string) {
  const move = (await findMoves(tx, useCaseId)).find(({ to }) => to === 'retired')
  return move ? { at: move.at, reason: move.reason } : null
}

export type ScopeSummary = Awaited<ReturnType<typeof findSummary>>
