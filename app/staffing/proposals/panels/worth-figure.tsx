import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { gainOf } from '#app/staffing/pricing/pricing.ts'
import { exactWords, moneyWords } from '#app/staffing/pricing/way-words.ts'
import { withArticle } from '#app/staffing/role-names.ts'

type Worth = { low: number; mode: number; high: number }
type Way = { kind: string; planValue: number }
type Props = { pricing: Worth & { ways: Way[] }; name: string }

const padded = ({ low, high }: Worth): [number, number] => {
  const room = Math.max(1, (high - low) * 0.15)
  return [Math.min(0, low - room), Math.max(0, high + room)]
}

/** What the hire adds to the plan, with how far it may lie off. */
export const WorthFigure = ({ pricing, name }: Props) => (
  <Section title="What the hire is worth" card>
    <IntervalPlot
      name="Value the hire adds to the plan, P10 to P90"
      caption={worthWords(gainOf(pricing.ways), capitalised(withArticle(name)))}
      rows={[{ label: 'Hire', point: gainOf(pricing.ways), low: pricing.low, high: pricing.high }]}
      domain={padded(pricing)}
      format={moneyWords}
      words={{ point: 'as planned', interval: 'P10–P90 as values vary', raw: '' }}
    />
  </Section>
)

const capitalised = (text: string) => text.replace(/^./, (first) => first.toUpperCase())

const worthWords = (gain: number, who: string): string =>
  gain > 0.5
    ? `${who} is worth ${exactWords(gain)} to the plan, pay and cost of hiring taken off.`
    : `${who} adds nothing to the plan.`
