import { figure } from '#app/math/text/figures.ts'
import { moneyWords } from '#app/planning/money.ts'
import { spreadWords } from '#app/planning/spread-words.ts'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { roundDomain, roundMarks, type Domain } from '#app/ui/charts/scale.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { gainOf } from '#app/staffing/pricing/pricing.ts'
import { withArticle } from '#app/ui/in-sentence.ts'

type Worth = { low: number; mode: number; high: number }
type Way = { kind: string; planValue: number }
type Props = { pricing: Worth & { ways: Way[] }; name: string; currency: string }

const padded = ({ low, high }: Worth): Domain => {
  const room = Math.max(1, (high - low) * 0.15)
  return [Math.min(0, low - room), Math.max(0, high + room)]
}

/** What the hire adds to the plan, with how far it may lie off. */
export function WorthFigure({ pricing, name, currency }: Props) {
  const gain = gainOf(pricing.ways)
  const domain = roundDomain(padded(pricing), 4)
  return (
    <Section title="What the hire is worth" card>
      <IntervalPlot
        name="Value the hire adds to the plan, and where it lies in 8 of 10 cases as values vary"
        caption={worthWords(gain, capitalised(withArticle(name)), currency)}
        rows={[{ label: 'Hire', point: gain, low: pricing.low, high: pricing.high }]}
        domain={domain}
        ticks={roundMarks(domain, 4)}
        format={(value) => moneyWords(value, currency)}
        words={{ ...spreadWords, point: 'As planned' }}
      />
    </Section>
  )
}

const capitalised = (text: string) => text.replace(/^./, (first) => first.toUpperCase())

const worthWords = (gain: number, who: string, currency: string): string =>
  gain > 0.5
    ? `${who} is worth ${moneyWords(gain, currency)} to the plan (not rounded: ${figure(gain, 2)} thousand), pay and cost of hiring taken off.`
    : `${who} adds nothing to the plan.`
