import { usualCurrency } from '#app/planning/money.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { CalibrationPanel } from '#app/planning/outcomes/calibration/calibration-panel.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/overview.page.ts'
import { LaunchedList } from './launched-list.tsx'
import { calibrations, outcomeRow } from './outcome-rows.ts'
import { findOutcomes } from './overview.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Outcomes · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findOutcomes(ctx)
  return {
    home: `/${ctx.org.slug}`,
    currency: found.list[0]?.currency ?? usualCurrency,
    rows: found.list.map((one) => outcomeRow(one, found)),
    ...calibrations(found),
  }
}

export default function Outcomes({ loaderData }: Route.ComponentProps) {
  const { home, rows, currency, whole, chances } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="Outcomes"
        lead="What was expected of the work, what came of it, and what that says about your next guess."
        actions={
          <>
            <LinkButton to={`${home}/outcomes/stories`}>Stories</LinkButton>
            <LinkButton to={`${home}/outcomes/reviews`}>Reviews</LinkButton>
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title="Nothing was launched yet"
          action={
            <LinkButton to={`${home}/use-cases`} variant="primary">
              Look at the use cases
            </LinkButton>
          }
        >
          A use case comes here when it is moved to Launch, or when you say how it ended. From then
          on you enter each quarter what it brought, and see how far to trust your own forecasts.
        </EmptyState>
      ) : (
        <div className="beside">
          <Section
            title="Use cases"
            lead="Band and dashes: what was expected of a quarter. Dots: what it was."
          >
            <LaunchedList here={`${home}/outcomes`} rows={rows} currency={currency} />
          </Section>
          <CalibrationPanel whole={whole} chances={chances} />
        </div>
      )}
    </div>
  )
}
