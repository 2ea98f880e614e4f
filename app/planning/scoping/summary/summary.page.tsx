import { organisationContext } from '#app/accounts/context.ts'
import { BalanceFigure } from '#app/planning/scoping/steps/page/balance-figure.tsx'
import { StepNav } from '#app/planning/scoping/steps/page/step-nav.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/summary.page.ts'
import { GateSection } from './gate-table.tsx'
import { OpenSection } from './open-table.tsx'
import { PassingList } from './passing-list.tsx'
import { StandingFigures } from './standing-figures.tsx'
import { StandingNotice } from './standing-notice.tsx'
import { findSummary } from './summary.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/use-cases/${params.useCase}/scope`
  return { here, ...(await findSummary(ctx, params.useCase)) }
}

/** Where the scope stands, and what to find out next. */
export default function Summary({ loaderData }: Route.ComponentProps) {
  const { here, steps, gates, passings, balance, currency } = loaderData
  return (
    <div className="stack">
      <StepNav here={here} current={null} steps={steps} />
      <StandingNotice {...loaderData} />
      <div className="cluster">
        <LinkButton to={`${here}/canvas`}>See it as a canvas</LinkButton>
      </div>
      <StandingFigures {...loaderData} />
      <Section title="Balanced value" card>
        <BalanceFigure balanced={balance} currency={currency} />
      </Section>
      {loaderData.stage !== 'retired' && <OpenSection {...loaderData} estimated={balance.ok} />}
      <GateSection here={here} gates={gates} mayLetPast={loaderData.mayLetPast} />
      {passings.length > 0 && <PassingList passings={passings} gates={gates} />}
    </div>
  )
}
