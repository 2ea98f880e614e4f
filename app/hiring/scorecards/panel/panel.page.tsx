import { organisationContext } from '#app/accounts/context.ts'
import { CandidacyTabs } from '#app/hiring/candidates/candidacy-tabs.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/panel.page.ts'
import { findPanel } from './panel.server.ts'
import { StageSection } from './stage-section.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Interviews: ${loaderData?.candidate ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy, people, stages } = await findPanel(ctx, params.candidacy)
  return {
    home: `/${ctx.org.slug}`,
    timeZone: ctx.actor.timeZone,
    candidacyId: candidacy.id,
    candidate: candidacy.candidate,
    openingId: candidacy.openingId,
    opening: candidacy.openingTitle,
    closed: candidacy.ended !== null,
    people,
    stages,
  }
}

export default function PanelPage({ loaderData }: Route.ComponentProps) {
  const { home, candidate, candidacyId, openingId, opening, stages } = loaderData
  return (
    <>
      <PageHeader
        title={`Interviews: ${candidate}`}
        crumbs={[
          { to: `${home}/openings/${openingId}`, label: opening },
          { to: `${home}/candidacies/${candidacyId}`, label: candidate },
        ]}
        lead="Who meets the candidate, when, and whose scorecards are in. What they say stays sealed until all are."
        actions={<LinkButton to={`${home}/openings/${openingId}/loop`}>Interview loop</LinkButton>}
      />
      <CandidacyTabs
        page={`${home}/candidacies/${candidacyId}`}
        may={{ run: true, debrief: true }}
      />
      <div className="stack">
        {stages.length === 0 && (
          <EmptyState title="No interview stage">
            This opening has no stage for interviews.
          </EmptyState>
        )}
        {stages.map((stage) => (
          <StageSection key={stage.id} stage={stage} page={loaderData} />
        ))}
      </div>
    </>
  )
}
