import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { ruleOf } from '#app/planning/use-cases/quantities.ts'
import type { UseCaseFacts } from '#app/planning/use-cases/use-case.ts'
import type { RowGuess } from './guesses.ts'

/** Guesses of a row that differ from what is stored; lists take back what they leave out. */
export function changedGuesses(
  guesses: readonly RowGuess[],
  stored: readonly Estimate[],
  lists: readonly string[],
): RowGuess[] {
  const changed = guesses.filter((guess) => !isSame(guess, storedAt(guess, stored)))
  const gone = stored
    .filter(
      ({ quantity, role, period }) =>
        lists.includes(quantity) &&
        !guesses.some(
          (guess) => guess.quantity === quantity && guess.role === role && guess.period === period,
        ),
    )
    .map(({ quantity, role, period }) => ({ quantity, role, period, points: null }))
  return [...changed, ...gone]
}

const storedAt = ({ quantity, role, period }: RowGuess, stored: readonly Estimate[]) =>
  stored.find((each) => each.quantity === quantity && each.role === role && each.period === period)

function isSame({ points }: RowGuess, stored: Estimate | undefined): boolean {
  if (!points || !stored) return !points && !stored
  return points.low === stored.low && points.mode === stored.mode && points.high === stored.high
}

const factNames: Record<keyof UseCaseFacts, string> = {
  title: 'name',
  problem: 'problem',
  input: 'input',
  output: 'output',
  currentProcess: 'today’s way',
  businessFunction: 'function',
  industry: 'industry',
  sponsor: 'sponsor',
  tags: 'tags',
}

/** What differs between two sets of facts, in words. */
export const changedFacts = (before: UseCaseFacts, after: UseCaseFacts): string[] =>
  (Object.keys(factNames) as (keyof UseCaseFacts)[])
    .filter((key) => String(before[key]) !== String(after[key]))
    .map((key) => factNames[key])

export const guessNames = (guesses: readonly RowGuess[]): string[] => [
  ...new Set(guesses.map(({ quantity }) => (ruleOf(quantity)?.name ?? quantity).toLowerCase())),
]
