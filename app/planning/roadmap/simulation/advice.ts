import { percent } from '#app/math/text/figures.ts'
import type { Cell, Foresight } from './foresight.ts'
import { missingWords } from './words.ts'

const often = 0.3
const doubtful = 0.7

/** At most three sentences on what to do, the most pressing first; what is fine is said too. */
export function adviceOn(foresight: Foresight): string[] {
  const said = [overloadAdvice(foresight), promiseAdvice(foresight), robustAdvice(foresight)]
  const advice = said.filter((sentence) => sentence !== null)
  return advice.length > 0
    ? advice
    : [
        'Nothing stands out: no role is short in more than three of ten futures, and all work is likely done in time.',
      ]
}

const worstOf = ({ overload }: Foresight): (Cell & { name: string }) | undefined =>
  overload
    .flatMap(({ name, cells }) => cells.map((cell) => ({ ...cell, name })))
    .toSorted((a, b) => b.chance - a.chance || b.short - a.short)[0]

function overloadAdvice(foresight: Foresight): string | null {
  const worst = worstOf(foresight)
  if (!worst || worst.chance < often) return null
  return `${worst.name} is short in ${worst.quarter} in ${percent(worst.chance)} of the futures, and in one of ten by ${missingWords(worst.short)} or more. Start something of that quarter later, or have help there by then.`
}

function promiseAdvice({ done }: Foresight): string | null {
  const [least] = done
  if (!least || least.inTime >= doubtful) return null
  const later =
    least.oneLater >= doubtful
      ? `One quarter later it is done in ${percent(least.oneLater)}: promise that.`
      : `One quarter later it is ${percent(least.oneLater)} only: promise no date yet, or cut its first version.`
  return `“${least.title}” is done by ${least.until} in only ${percent(least.inTime)} of the futures. ${later}`
}

function robustAdvice({ overload }: Foresight): string | null {
  const cells = overload.flatMap((role) => role.cells)
  const tight = cells.filter(({ chance }) => chance >= often).length
  if (tight < 2) return null
  return `${tight} of ${cells.length} quarters of a role are tight. Copy the scenario, tick “Robust” in its settings, and compare: its plan then has effort enough in 8 of 10 cases.`
}
