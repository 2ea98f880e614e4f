import { counted } from '#app/math/text/counted.ts'
import { moneyWords } from '#app/planning/money.ts'
import { figure } from '#app/planning/use-cases/estimates/spread-mark.tsx'
import type { ShownSheet } from '#app/planning/use-cases/estimates/shown-sheet.ts'
import { spreadOf, spreadOfProduct } from '#app/planning/use-cases/estimates/spread.ts'
import type { Spread } from '#app/planning/use-cases/estimates/spread.ts'
import { probabilities, quantities } from '#app/planning/use-cases/quantities.ts'
import type { PlanNumbers } from '#app/planning/use-cases/quantities.ts'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import type { IntervalRow } from '#app/ui/charts/interval-plot.tsx'
import { spreadWords } from '#app/planning/spread-words.ts'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { roundDomain, roundMarks } from '#app/ui/charts/scale.ts'
import { Section } from '#app/ui/layout/section.tsx'

type GuessCardProps = {
  here: string
  mayEdit: boolean
  sheet: ShownSheet
  numbers: PlanNumbers
  currency: string
}

/** What it is worth and how likely, drawn with how far each guess spreads. */
export function GuessCard({ here, mayEdit, ...guessed }: GuessCardProps) {
  const isEmpty = Object.keys(guessed.sheet.one).length === 0 && guessed.numbers.duration === 0
  return (
    <Section
      title="Estimates"
      actions={
        <LinkButton to={`${here}/estimates`} size="small">
          {mayEdit ? 'Change the estimates' : 'All estimates'}
        </LinkButton>
      }
      card
    >
      {isEmpty ? (
        <p className="text-muted">
          Nothing yet. A low, a likely and a high guess of its value is a good beginning.
        </p>
      ) : (
        <Guesses {...guessed} />
      )}
    </Section>
  )
}

type GuessesProps = Pick<GuessCardProps, 'sheet' | 'numbers' | 'currency'>

function Guesses({ sheet, numbers, currency }: GuessesProps) {
  const [money, chances] = [moneyRows(sheet), chanceRows(sheet)]
  const domain = roundDomain([0, Math.max(...money.map((row) => row.high), 1)], 3)
  return (
    <div className="stack">
      {money.length > 0 && (
        <IntervalPlot
          name="Money"
          caption={moneyCaption(sheet, currency)}
          rows={money}
          domain={domain}
          ticks={roundMarks(domain, 3)}
          format={(value) => moneyWords(value, currency)}
          words={spreadWords}
        />
      )}
      {chances.length > 0 && (
        <IntervalPlot
          name="Chances, in percent"
          caption={chanceCaption(numbers)}
          rows={chances}
          domain={[0, 100]}
          format={(value) => `${figure(value)} %`}
          words={spreadWords}
        />
      )}
      <p>
        {workWords(numbers, currency)} {durationWords(sheet)}
      </p>
    </div>
  )
}

const rowOf = (label: string, spread: Spread | null): IntervalRow[] =>
  spread ? [{ label, point: spread.mean, low: spread.p10, high: spread.p90 }] : []

const moneyRows = ({ one }: ShownSheet) =>
  (['value', 'cost', 'run', 'loss'] as const).flatMap((quantity) => {
    const three = one[quantity]
    return three ? rowOf(quantities[quantity].name, spreadOf(three)) : []
  })

function chanceRows({ one }: ShownSheet): IntervalRow[] {
  const known = probabilities.flatMap((quantity) => {
    const three = one[quantity]
    return three ? [{ quantity, three }] : []
  })
  const rows = known.flatMap(({ quantity, three }) =>
    rowOf(quantities[quantity].name, spreadOf(three)),
  )
  if (known.length < probabilities.length) return rows
  const shares = known.map(({ three: { low, mode, high } }) => ({
    low: low / 100,
    mode: mode / 100,
    high: high / 100,
  }))
  const all = spreadOfProduct(shares)
  return [
    ...rows,
    ...(all
      ? [{ label: 'All four', point: all.mean * 100, low: all.p10 * 100, high: all.p90 * 100 }]
      : []),
  ]
}

function moneyCaption({ one }: ShownSheet, currency: string): string {
  const spread = one.value && spreadOf(one.value)
  return spread
    ? `If it works, it is worth ${moneyWords(spread.p10, currency)} to ${moneyWords(spread.p90, currency)} in its first year, eight times in ten.`
    : 'Nobody has guessed yet what it is worth.'
}

const chanceCaption = ({ probability }: PlanNumbers): string =>
  probability === null
    ? 'Not all four chances are guessed yet.'
    : `It works out in about ${Math.round(probability * 100)} of 100 cases.`

function durationWords({ one: { duration } }: ShownSheet): string {
  const spread = duration && spreadOf(duration)
  return spread
    ? `It takes ${figure(spread.p10)} to ${figure(spread.p90)} quarters eight times in ten.`
    : ''
}

/** The work in a sentence. */
function workWords({ duration, effort, spend }: PlanNumbers, currency: string): string {
  if (duration === 0) return 'Nobody has said yet who works on it, and how long.'
  const people = Object.values(effort)
    .flat()
    .reduce((sum, each) => sum + each, 0)
  const money = spend.reduce((sum, each) => sum + each, 0)
  const quarters = duration === 1 ? 'one quarter' : `${duration} quarters`
  return `The work takes ${quarters}, ${counted(figure(people), 'person-quarter', 'people-quarters')} and ${moneyWords(money, currency)} beside salaries.`
}
