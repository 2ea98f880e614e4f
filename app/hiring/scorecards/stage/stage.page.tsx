import { organisationContext } from '#app/accounts/context.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/stage.page.ts'
import { RevealedCard } from './revealed-card.tsx'
import { findStageCards } from './stage-page.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData ? nameOf(loaderData) : 'Scorecards'} · Groundwork` },
]

type Loaded = Awaited<ReturnType<typeof findStageCards>>

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy: candidacyId, stage: stageId } = params
  const page = await findStageCards(ctx, { candidacyId, stageId })
  const asOf = { company: ctx.org.name, at: ctx.now.toISOString() }
  return { home: `/${ctx.org.slug}`, me: ctx.actor.id, candidacyId, asOf, ...page }
}

/** Cards without a rating are the notes of a call. */
const nameOf = ({ cards, candidate }: Pick<Loaded, 'cards' | 'candidate'>) =>
  cards.length > 0 && cards.every(({ ratings }) => ratings.length === 0)
    ? `Notes: ${candidate}`
    : `Scorecards: ${candidate}`

export default function StageCards({ loaderData }: Route.ComponentProps) {
  const { home, me, opening, openingId, stage, cards, revealed, asOf } = loaderData
  const names = new Map(loaderData.names)
  return (
    <>
      <PageHeader
        title={nameOf(loaderData)}
        crumbs={[{ to: `${home}/openings/${openingId}`, label: opening }]}
        lead={`${stage} · ${opening}`}
      />
      <div className="stack">
        <p className="on-paper">
          {asOf.company}, as of <DateTime at={asOf.at} show="date" />
        </p>
        <State {...loaderData} />
        {cards.length === 0 && (
          <EmptyState title="Nothing to read yet">
            {revealed
              ? 'You read the scorecards once your own about this candidate are in.'
              : 'Scorecards stay sealed until everybody who is assigned has sealed theirs.'}
          </EmptyState>
        )}
        <div className="columns">
          {cards.map((card) => (
            <RevealedCard
              key={card.id}
              card={card}
              names={names}
              mine={card.interviewerId === me}
              home={home}
            />
          ))}
        </div>
      </div>
    </>
  )
}

function State({ revealed, waiting, closed, missing }: Route.ComponentProps['loaderData']) {
  if (!revealed) return <Notice>Sealed: waiting for {waiting} more.</Notice>
  if (closed)
    return <Notice>You read the others once your own scorecard about this candidate is in.</Notice>
  if (missing > 0) return <Notice tone="warn">{missing} missing at the reveal.</Notice>
  return null
}
