import { moneyWords } from '#app/planning/money.ts'
import { percent } from '#app/math/text/figures.ts'
import { spreadWords } from '#app/planning/spread-words.ts'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import type { Balanced } from '#app/planning/scoping/standing/balance.ts'

const names: Record<string, string> = {
  value: 'the value in a year',
  'p-data': 'the chance that the data will do',
  'p-model': 'the chance that the model gets good enough',
  'p-deploy': 'the chance that it gets into use',
  'p-adopt': 'the chance that people use it',
  cost: 'the cost',
  loss: 'the loss if it fails',
}

/** The balanced value with where 8 of 10 cases of the guesses lie, or what is missing for it. */
export const BalanceFigure = ({ balanced, currency }: { balanced: Balanced; currency: string }) => {
  if (!balanced.ok)
    return (
      <p>
        No balanced value yet: estimate {listOf(balanced.missing.map((key) => names[key] ?? key))}.
      </p>
    )
  const { value, p10, p90, chance, kept } = balanced.balance
  const ends = [0, value, p10, p90]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  return (
    <IntervalPlot
      caption={`${verdictOf(balanced)} It works with ${percent(chance)}, and risks leave ${percent(kept)} of the value.`}
      name="Balanced value"
      rows={[{ label: 'Balanced value', point: value, low: p10, high: p90 }]}
      domain={[low, high === low ? low + 1 : high]}
      ticks={[...new Set([low, 0, high])].toSorted((a, b) => a - b)}
      format={(amount) => moneyWords(amount, currency)}
      words={{ ...spreadWords, point: 'On average' }}
    />
  )
}

function verdictOf({ balance }: Extract<Balanced, { ok: true }>): string {
  if (balance.p10 > 0) return 'Worth it, even where the guesses turn out badly.'
  if (balance.p90 < 0) return 'Not worth it, even where the guesses turn out well.'
  return balance.value > 0
    ? 'Worth it on average; it may also cost more than it brings.'
    : 'Not worth it on average; it could still be.'
}

const listOf = (list: readonly string[]): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
