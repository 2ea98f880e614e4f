import { QuarterChart } from '#app/planning/outcomes/charts/quarter-chart.tsx'
import { figureWithUnit } from '#app/planning/outcomes/recording/figures.ts'
import { shareOfWay } from '#app/planning/outcomes/recording/metric-line.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { OutcomeView } from './outcome-view.ts'

type Metric = OutcomeView['metrics'][number]

export type MetricSectionProps = { here: string; metrics: readonly Metric[]; mayEdit: boolean }

/** The numbers by which the use case is judged, quarter by quarter. */
export const MetricSection = ({ here, metrics, mayEdit }: MetricSectionProps) => (
  <Section
    title="Metrics"
    lead="The dashes go from where it stood before launch to the target on the day it is due."
    card
  >
    {metrics.length === 0 ? (
      <div className="stack">
        <p className="text-muted">
          No metric says whether it works. Add one with its baseline and target in the scope, and
          its quarters are followed here.
        </p>
        {mayEdit && (
          <div>
            <LinkButton to={`${here.replace('/outcomes/', '/use-cases/')}/scope/metrics`}>
              Add metrics to the scope
            </LinkButton>
          </div>
        )}
      </div>
    ) : (
      <div className="outcome-metrics">
        {metrics.map((metric) => (
          <div key={metric.id} className="stack">
            <h3 className="cluster">
              {metric.name} <Badge>{kindNames[metric.kind]}</Badge>
            </h3>
            <QuarterChart
              caption={metricWords(metric)}
              name={`${metric.name}, quarter by quarter`}
              points={metric.points}
              format={(value) => figureWithUnit(value, metric.unit)}
            />
          </div>
        ))}
      </div>
    )}
  </Section>
)

const kindNames: Record<Metric['kind'], string> = {
  business: 'Business',
  model: 'Model',
  system: 'System',
  guardrail: 'Guardrail',
}

function metricWords({ points, unit, baseline, target }: Metric): string {
  const last = points.findLast(({ value }) => value !== null)
  const goal =
    target === null ? 'no target is set' : `the target is ${figureWithUnit(target, unit)}`
  if (!last || last.value === null) return `Not measured since launch; ${goal}.`
  const way = shareOfWay({ baseline, target, dueQuarter: null }, last.value)
  if (way !== null && way >= 1)
    return `${figureWithUnit(last.value, unit)} in ${last.label}: target reached.`
  const come =
    way === null
      ? goal
      : `${Math.round(way * 100)} % of the way to ${figureWithUnit(target ?? 0, unit)}`
  return `${figureWithUnit(last.value, unit)} in ${last.label}: ${come}.`
}
