import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { QuarterChart } from '#app/planning/outcomes/charts/quarter-chart.tsx'
import { percent } from '#app/math/text/figures.ts'
import { moneyWords } from '#app/planning/money.ts'
import { Section } from '#app/ui/layout/section.tsx'
import type { OutcomeView } from './outcome-view.ts'

export type ValueSectionProps = Pick<OutcomeView, 'value' | 'soFar' | 'quarters'> & {
  here: string
  currency: string
  mayEdit: boolean
}

/** The money it brought in, quarter by quarter, beside what was expected. */
export const ValueSection = ({
  value,
  soFar,
  quarters,
  here,
  currency,
  mayEdit,
}: ValueSectionProps) => (
  <Section title="Value, quarter by quarter" card>
    <QuarterChart
      caption={valueWords(soFar, currency)}
      name="Value, quarter by quarter"
      points={value}
      format={(amount) => moneyWords(amount, currency)}
    />
    {mayEdit && (
      <nav className="cluster text-sm" aria-label="Quarters">
        <span className="text-muted">Enter or correct:</span>
        {quarters.map(({ quarter, label }) => (
          <PageLink key={quarter} to={`${here}/quarters/${quarter}`}>
            {label}
          </PageLink>
        ))}
      </nav>
    )}
  </Section>
)

function valueWords({ quarters, value, expected }: OutcomeView['soFar'], currency: string): string {
  if (value === null) return 'Nobody has said yet what it brought in.'
  const came = `It brought in ${moneyWords(value, currency)} in ${quarters === 1 ? 'one quarter' : `${quarters} quarters`}`
  if (expected === null || expected === 0) return `${came}. How much was expected is not known.`
  return `${came}, ${percent(value / expected)} of what was expected.`
}
