import { organisationContext } from '#app/accounts/context.ts'
import { outcomeNames, silentAfterDays } from '#app/hiring/candidates/candidate.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { Accommodations } from '#app/hiring/candidates/accommodations/accommodations.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Aside } from './aside.tsx'
import { Application } from './application.tsx'
import { CandidacyTabs } from '#app/hiring/candidates/candidacy-tabs.tsx'
import { Conversation } from './conversation.tsx'
import { EndingNotice } from './ending-notice.tsx'
import { Neighbours } from './neighbours.tsx'
import { Notes } from './notes.tsx'
import type { PageProps } from './page-props.ts'
import { Steps } from './steps.tsx'
import { TellingNotice } from './telling-notice.tsx'
import type { Route } from './+types/candidacy.page.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.candidacy.name ?? 'Candidate'} · Groundwork` },
]

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const among = new URL(request.url).searchParams.get('among')
  const home = `/${ctx.org.slug}`
  return {
    home,
    here: `${home}/candidacies/${params.candidacy}`,
    candidacy: await showCandidacy(ctx, params.candidacy, among),
  }
}

/** One person in one opening: what they sent, what was said, and what happened. */
export default function Candidacy({ loaderData }: Route.ComponentProps) {
  const { home, here, candidacy } = loaderData
  const { opening, may } = candidacy
  return (
    <>
      <PageHeader
        title={candidacy.name}
        crumbs={[
          { to: `${home}/openings/${opening.id}`, label: opening.title },
          ...(may.run
            ? [{ to: `${home}/openings/${opening.id}/candidates`, label: 'Candidates' }]
            : []),
        ]}
        badge={<Standing {...loaderData} />}
        actions={<Steps {...loaderData} />}
      />
      <Neighbours {...loaderData} />
      <CandidacyTabs page={here} may={may} />
      <div className="beside">
        <div className="stack">
          <EndingNotice {...loaderData} />
          <TellingNotice {...loaderData} />
          <Application {...loaderData} />
          {may.message && <Conversation {...loaderData} />}
          {candidacy.accommodations.length > 0 && (
            <Accommodations here={here} name={candidacy.name} list={candidacy.accommodations} />
          )}
          <Notes {...loaderData} />
        </div>
        <Aside {...loaderData} />
      </div>
    </>
  )
}

function Standing({ candidacy }: PageProps) {
  const { ending, stages, stageId, waiting } = candidacy
  if (ending) return <Status>{outcomeNames[ending.outcome]}</Status>
  return (
    <>
      <Status tone="accent">{stages.find(({ id }) => id === stageId)?.name}</Status>
      {waiting > silentAfterDays && <Status tone="warn">Waiting {waiting} days</Status>}
    </>
  )
}
