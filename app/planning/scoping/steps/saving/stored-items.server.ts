import type { InTransaction } from '#app/accounts/context.ts'
import { findAnswers } from '#app/planning/scoping/answers/answers.server.ts'
import type { FoundAnswer } from '#app/planning/scoping/answers/answers.server.ts'
import { questionsOf } from '#app/planning/scoping/checklist/checklist.ts'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import { findUseCaseMetrics } from '#app/planning/scoping/listed/metrics.server.ts'
import { findRisks } from '#app/planning/scoping/listed/risks.server.ts'
import type { FoundRisk } from '#app/planning/scoping/listed/risks.server.ts'
import { answerFields } from '#app/planning/scoping/steps/items/answer-item.ts'
import { estimateFields, estimateKey } from '#app/planning/scoping/steps/items/estimate-item.ts'
import { isAskedIn, isListedIn } from '#app/planning/scoping/steps/items/step-items.ts'
import { nameOf } from '#app/planning/scoping/steps/items/item.ts'
import type { Fields, ItemKind, Items } from '#app/planning/scoping/steps/items/item.ts'
import { metricFields, riskFields, wayFields } from '#app/planning/scoping/steps/items/row-items.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import type { FoundEstimate } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { findAlternatives } from '#app/planning/use-cases/ways/alternatives.server.ts'

export type StoredStep = {
  answers: FoundAnswer[]
  estimates: FoundEstimate[]
  risks: FoundRisk[]
  items: Items
}

/** What is stored of everything that one step asks, and the answers, estimates and risks of all steps. */
export async function storedStep(
  tx: InTransaction,
  useCaseId: string,
  step: StepKey,
): Promise<StoredStep> {
  const answers = await findAnswers(tx, [useCaseId])
  const estimates = await findEstimates(tx, [useCaseId])
  const risks = await findRisks(tx, [useCaseId])
  return {
    answers,
    estimates,
    risks,
    items: {
      ...answerItems(step, answers),
      ...estimateItems(step, estimates),
      ...(isListedIn(step, 'alternative') &&
        rows('alternative', await findAlternatives(tx, useCaseId), wayFields)),
      ...(isListedIn(step, 'risk') && rows('risk', risks, riskFields)),
      ...(isListedIn(step, 'metric') &&
        rows('metric', await findUseCaseMetrics(tx, [useCaseId]), metricFields)),
    },
  }
}

const answerItems = (step: StepKey, answers: FoundAnswer[]): Items =>
  Object.fromEntries(
    questionsOf(step).map(({ key }) => {
      const answer = answers.find(({ question }) => question === key) ?? null
      return [nameOf('answer', key), answerFields(key, answer)]
    }),
  )

const estimateItems = (step: StepKey, estimates: FoundEstimate[]): Items =>
  Object.fromEntries(
    estimates
      .filter(({ quantity }) => isAskedIn(step, quantity))
      .map(({ note, low, mode, high, ...place }) => {
        const key = estimateKey(place)
        return [nameOf('estimate', key), estimateFields(key, { points: { low, mode, high }, note })]
      }),
  )

const rows = <Row extends { id: string }>(
  kind: ItemKind,
  list: readonly Row[],
  fieldsOf: (row: Row) => Fields,
): Items => Object.fromEntries(list.map((row) => [nameOf(kind, row.id), fieldsOf(row)]))
