import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { moneyWords } from '#app/staffing/pricing/way-words.ts'
import { withArticle } from '#app/staffing/role-names.ts'

type Worth = { low: number; mode: number; high: number }

const padded = ({ low, high }: Worth): [number, number] => {
  const room = Math.max(1, (high - low) * 0.15)
  return [Math.min(0, low - room), Math.max(0, high + room)]
}

/** What the hire adds to the plan, with how far it may lie off. */
export const WorthFigure = ({ pricing, name }: { pricing: Worth; name: string }) => (
  <Section title="What the hire is worth" card>
    <IntervalPlot
      name="Value the hire adds to the plan, P10 to P90"
      caption={
        pricing.mode > 0.5
          ? `${withArticle(name).replace(/^./, (first) => first.toUpperCase())} is worth ${moneyWords(pricing.mode)} to the plan, pay and cost of hiring taken off.`
          : `${withArticle(name).replace(/^./, (first) => first.toUpperCase())} adds nothing to the plan.`
      }
      rows={[{ label: 'Hire', point: pricing.mode, low: pricing.low, high: pricing.high }]}
      domain={padded(pricing)}
      format={moneyWords}
      words={{ point: 'P50', interval: 'P10–P90 as values vary', raw: '' }}
    />
  </Section>
)
