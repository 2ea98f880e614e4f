import { organisationContext } from '#app/accounts/context.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/loop.page.ts'
import { LeadTime } from './lead-time.tsx'
import { findLeadTime } from './lead-time.server.ts'
import { Coverage } from '#app/hiring/interviews/loop/coverage.tsx'
import { Figures } from '#app/hiring/interviews/loop/figures.tsx'
import { Loads } from '#app/hiring/interviews/loop/loads.tsx'
import { Pools } from '#app/hiring/interviews/loop/pools.tsx'
import { PlanCard } from '#app/hiring/interviews/loop/plan-card.tsx'
import { shownPlan } from '#app/hiring/interviews/loop/shown-plan.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const loop = await findLoop(ctx, params.opening)
  return {
    home: `/${ctx.org.slug}`,
    here: `/${ctx.org.slug}/openings/${params.opening}/loop`,
    mayEdit: loop.mayEdit,
    stages: loop.stages.map(({ id, name }) => ({ id, name })),
    plans: loop.plans.map(shownPlan),
    competencies: loop.competencies,
    people: loop.people,
    verdict: loop.verdict,
    lead: await findLeadTime(ctx, params.opening),
  }
}

type ShownLoop = Route.ComponentProps['loaderData']

export default function Loop({ loaderData }: Route.ComponentProps) {
  const { verdict, mayEdit, people, home, competencies } = loaderData
  return (
    <div className="stack">
      {!mayEdit.ok && <Notice>{mayEdit.reason}</Notice>}
      <Figures verdict={verdict} />
      {verdict.findings.map(({ rule, competency, interview, reason, source }) => (
        <Notice key={`${rule} ${competency ?? interview ?? ''}`} tone="warn">
          <p>{reason}</p>
          <p className="text-muted text-sm">{source}</p>
        </Notice>
      ))}
      <LeadTime lead={loaderData.lead} />
      <Stages {...loaderData} />
      <Coverage rows={verdict.coverage} />
      <Pools rows={verdict.pools} />
      <Loads
        home={home}
        people={people}
        used={new Set(loaderData.plans.flatMap((plan) => plan.interviewers.map(memberOf)))}
        mayEdit={mayEdit.ok && competencies.length > 0}
      />
    </div>
  )
}

const memberOf = ({ memberId }: { memberId: string }) => memberId

function Stages({ here, stages, plans, people, competencies, mayEdit }: ShownLoop) {
  const names = new Map(competencies.map(({ key, name }) => [key, name]))
  return stages.map((stage) => {
    const mine = plans.filter(({ stageId }) => stageId === stage.id)
    return (
      <Section
        key={stage.id}
        title={stage.name}
        actions={
          mayEdit.ok && (
            <LinkButton to={`${here}/new?stage=${stage.id}`} size="small">
              Add an interview
            </LinkButton>
          )
        }
      >
        {mine.length === 0 && (
          <EmptyState title="No interview planned" level={3}>
            Candidates in this stage meet nobody yet.
          </EmptyState>
        )}
        <ol className="stack">
          {mine.map((plan) => (
            <li key={plan.id}>
              <PlanCard
                plan={plan}
                here={here}
                names={names}
                people={people}
                mayEdit={mayEdit.ok}
              />
            </li>
          ))}
        </ol>
      </Section>
    )
  })
}
