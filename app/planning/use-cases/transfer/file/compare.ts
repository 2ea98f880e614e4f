import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { ruleOf } from '#app/planning/use-cases/quantities.ts'
import type { UseCaseFacts } from '#app/planning/use-cases/use-case.ts'
import type { RowGuess } from './guesses.ts'
import { factCells, pointsOf } from './written.ts'

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
  const kept = pointsOf(stored)
  return pointsOf(points).every((point, at) => point === kept[at])
}

const partNames: Record<string, string> = {
  title: 'name',
  current_process: 'today’s way',
}

/** What a part of a use case is called where a change of it is told. */
export const partName = (part: string): string =>
  partNames[part] ?? (ruleOf(part)?.name ?? part).toLowerCase()

/** The words that differ, by their columns; the owner apart, because a name may stand for nobody. */
export function changedFacts(before: UseCaseFacts, after: UseCaseFacts): string[] {
  const [was, is] = [factCells(before, null), factCells(after, null)]
  return Object.keys(is).filter((column) => was[column] !== is[column])
}
