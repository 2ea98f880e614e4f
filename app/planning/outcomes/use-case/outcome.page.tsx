import { quarterWords } from '#app/planning/quarter.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { DecisionList } from '#app/planning/outcomes/reviews/decision-list.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/outcome.page.ts'
import { ForecastCard } from './forecast-card.tsx'
import { MetricSection } from './metric-section.tsx'
import { findOutcome } from './outcome.server.ts'
import { outcomeView } from './outcome-view.ts'
import { ValueSection } from './value-section.tsx'
import { VerdictCard } from './verdict-card.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Outcome of ${loaderData?.title ?? 'a use case'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findOutcome(ctx, params.useCase)
  const { title, stage, currency, mayEdit, mayPlan, forecast, current, launched, firstMonth } =
    found
  const home = `/${ctx.org.slug}`
  return {
    home,
    here: `${home}/outcomes/${params.useCase}`,
    title,
    stage: stageNames[stage],
    isLaunched: launched !== null,
    quarter: quarterWords(current, firstMonth),
    currency,
    mayEdit,
    mayPlan,
    forecast,
    current,
    decisions: found.decisions.toReversed(),
    ...outcomeView(found),
  }
}

const leads = {
  launched: 'What was expected, and what came of it.',
  never: 'It was never launched. If it ended, say how: that counts as much as a success.',
}

export default function Outcome({ loaderData }: Route.ComponentProps) {
  const { home, here, title, stage, isLaunched, mayEdit, mayPlan, current } = loaderData
  const useCase = { to: here.replace('/outcomes/', '/use-cases/'), label: 'The use case' }
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={isLaunched ? leads.launched : leads.never}
        badge={<Badge>{stage}</Badge>}
        crumbs={mayPlan ? [{ to: `${home}/outcomes`, label: 'Outcomes' }, useCase] : [useCase]}
        actions={
          mayEdit && (
            <LinkButton to={`${here}/quarters/${current}`} variant="primary">
              Enter {loaderData.quarter}
            </LinkButton>
          )
        }
      />
      <div className="beside">
        <div className="stack">
          <ValueSection {...loaderData} />
          <MetricSection {...loaderData} />
        </div>
        <div className="stack">
          <VerdictCard {...loaderData} />
          <ForecastCard {...loaderData} />
          {mayPlan && (
            <Section title="Decided in reviews" card>
              <DecisionList
                decisions={loaderData.decisions}
                outcomes={`${home}/outcomes`}
                show="review"
              />
            </Section>
          )}
        </div>
      </div>
    </div>
  )
}
