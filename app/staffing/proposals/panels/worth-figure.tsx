import { figure } from '#app/math/text/figures.ts'
import { moneyWords } from '#app/planning/money.ts'
import { spreadWords } from '#app/planning/spread-words.ts'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { roundDomain, roundMarks, type Domain } from '#app/ui/charts/scale.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { gainOf } from '#app/staffing/pricing/pricing.ts'
import { inSentence, withArticle } from '#app/ui/in-sentence.ts'

type Worth = { low: number; mode: number; high: number }
type Way = { kind: string; planValue: number }
type Props = {
  pricing: Worth & { ways: Way[] }
  name: string
  currency: string
  /** How many of the role were proposed or on the way when it was priced. */
  beside: number
}

const padded = ({ low, high }: Worth): Domain => {
  const room = Math.max(1, (high - low) * 0.15)
  return [Math.min(0, low - room), Math.max(0, high + room)]
}

/** What the hire adds to the plan, with how far it may lie off. */
export function WorthFigure({ pricing, name, currency, beside }: Props) {
  const gain = gainOf(pricing.ways)
  const domain = roundDomain(padded(pricing), 4)
  return (
    <Section title="What the hire is worth" card>
      <IntervalPlot
        name="Value the hire adds to the plan, and where it lies in 8 of 10 cases as the values of the use cases vary"
        caption={worthWords(gain, { name, beside }, currency)}
        rows={[{ label: 'Hire', point: gain, low: pricing.low, high: pricing.high }]}
        domain={domain}
        ticks={roundMarks(domain, 2)}
        format={(value) => moneyWords(value, currency)}
        words={{ ...spreadWords, point: 'As planned' }}
      />
      <p className="text-muted text-sm">
        Drawn are the values of the use cases alone, around those of the plan. Chance of success,
        effort, spend and the day of arrival stay as planned: the risk forecast draws these too.
      </p>
    </Section>
  )
}

const capitalised = (text: string) => text.replace(/^./, (first) => first.toUpperCase())

const besideWords = (beside: number, name: string) =>
  beside === 1
    ? `one ${inSentence(name)} is proposed or on the way`
    : `${beside} people of this role are proposed or on the way`

function worthWords(
  gain: number,
  { name, beside }: Pick<Props, 'name' | 'beside'>,
  currency: string,
): string {
  const who = capitalised(beside > 0 ? `a further ${inSentence(name)}` : withArticle(name))
  if (gain > 0.5)
    return `${who} is worth ${moneyWords(gain, currency)} to the plan (not rounded: ${figure(gain, 2)} thousand), pay and cost of hiring taken off.${beside > 0 ? ` Beside: ${besideWords(beside, name)}.` : ''}`
  return beside > 0
    ? `Already covered: ${besideWords(beside, name)}, and a further one adds nothing to the plan.`
    : `${who} adds nothing to the plan.`
}
