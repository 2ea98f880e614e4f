import type { Context } from '#app/accounts/context.ts'
import { pert } from '#app/math/statistics/pert.ts'
import { questionsOf } from '#app/planning/scoping/checklist/checklist.ts'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import { steps } from '#app/planning/scoping/checklist/steps.ts'
import { findPair, metricPairs } from '#app/planning/scoping/metrics/pairs.ts'
import { balanceOf } from '#app/planning/scoping/standing/balance.ts'
import { moneyWords } from '#app/planning/money.ts'
import { progressOf } from '#app/planning/scoping/standing/open-questions.ts'
import { riskFigures } from '#app/planning/scoping/standing/risk.ts'
import { formValues, markOf, partsOf } from '#app/planning/scoping/steps/items/item.ts'
import type { Fields, Items } from '#app/planning/scoping/steps/items/item.ts'
import { isAskedIn } from '#app/planning/scoping/steps/items/step-items.ts'
import { storedStep } from '#app/planning/scoping/steps/saving/stored-items.server.ts'
import type { StoredStep } from '#app/planning/scoping/steps/saving/stored-items.server.ts'
import { mayRework } from '#app/planning/use-cases/endings/rest.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { transaction } from '#db/connection.server.ts'
import { askedQuestion } from './asked-question.ts'
import { findChoices } from './choices.server.ts'
import { probeCosts } from './probe-costs.ts'
import { spareValues } from './spare-values.server.ts'
import type { Asked } from './spare-values.server.ts'
import { workTable } from './work-table.ts'

/** Everything the page of one step shows; `asked` is what its address adds to the form. */
export const findStep = (
  ctx: Context,
  { useCaseId, step, asked }: { useCaseId: string; step: StepKey; asked: Asked },
) =>
  transaction(ctx, async (tx) => {
    const useCase = await findUseCase(tx, useCaseId)
    const stored = await storedStep(tx, useCaseId, step)
    const choices = await findChoices(tx, step)
    const balance = balanceOf(useCaseId, stored.estimates, stored.risks)
    return {
      useCaseId,
      may: mayRework(tx.actor, useCase),
      problem: useCase.problem,
      output: useCase.output,
      input: useCase.input,
      currency: choices.currency,
      steps: steps.map(({ key, title, lead }) => ({
        key,
        title,
        lead,
        ...progressOf(key, stored.answers),
      })),
      questions: questionsOf(step).map((question) =>
        askedQuestion(question, {
          answers: stored.answers,
          stake: balance.ok ? balance.balance.stake : null,
          probeCosts: probeCosts(stored.estimates),
          money: (amount) => moneyWords(amount, choices.currency),
        }),
      ),
      ...formOf({ step, stored, asked }),
      ranges: rangesOf(stored),
      members: choices.members,
      metrics: choices.metrics,
      work: workTable(stored.estimates, { asked: asked.role, roles: choices.roles }),
      balance,
      elsewhere: elsewhere(stored.estimates, step),
      ...pairsFor(step, asked.pair),
    }
  })

function pairsFor(step: StepKey, chosen: string) {
  const pair = findPair(chosen)
  const offered = step === 'metrics' ? metricPairs : []
  return {
    pair: pair ? { kind: pair.kind, link: pair.link } : null,
    pairs: offered.map(({ kind, name }) => ({ value: kind, label: name })),
  }
}

type Filling = { step: StepKey; stored: StoredStep; asked: Asked }

/** The form as it begins, and the mark of what is stored: a page filled with the same is the same page. */
function formOf({ step, stored, asked }: Filling) {
  const values = formValues(stored.items)
  return {
    values: { ...values, ...spareValues(step, stored.items, asked) },
    stamp: markOf(values),
  }
}

const heldElsewhere = ['spend', 'run']

/** Guesses that the balanced value needs and another page holds. */
const elsewhere = (estimates: readonly Estimate[], step: StepKey): Estimate[] =>
  estimates
    .filter(({ quantity }) => heldElsewhere.includes(quantity) && !isAskedIn(step, quantity))
    .map(({ quantity, role, period, low, mode, high }) => ({
      quantity,
      role,
      period,
      low,
      mode,
      high,
    }))

/** From the least to the most that was said, with P10, the mean and P90 between. */
export type Range = { least: number; low: number; mid: number; high: number; most: number }

/** How far each guess reaches, by the name of its item and in the unit it is typed in. */
function rangesOf({ items }: StoredStep): Record<string, Range> {
  const ranges: Record<string, Range> = {}
  for (const [name, { low = '', mode = '', high = '' }] of guessesIn(items)) {
    if (low === '' || mode === '' || high === '') continue
    const guess = pert(Number(low), Number(mode), Number(high))
    const at = (share: number) => guess?.quantile(share) ?? Number(mode)
    if (!guess) continue
    const ends = { least: Number(low), most: Number(high) }
    ranges[name] = { ...ends, low: at(0.1), mid: guess.mean, high: at(0.9) }
  }
  return ranges
}

const guessesIn = (items: Items): [string, Fields][] =>
  Object.entries(items).flatMap(([name, fields]) =>
    partsOf(name)?.kind === 'risk' ? riskGuesses(name, fields) : [[name, fields]],
  )

const riskGuesses = (name: string, fields: Fields) =>
  riskFigures.map((figure): [string, Fields] => [
    `${name}.${figure}`,
    {
      low: fields[`${figure}-low`] ?? '',
      mode: fields[figure] ?? '',
      high: fields[`${figure}-high`] ?? '',
    },
  ])

export type StepPage = Awaited<ReturnType<typeof findStep>>
