import { organisationContext } from '#app/accounts/context.ts'
import { listed } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import type { Route } from './+types/finalists.page.ts'
import { Ranks, SideBySide } from './comparison.tsx'
import { compareFinalists } from './finalists.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await compareFinalists(ctx, params.opening)
  return {
    home: `/${ctx.org.slug}`,
    seats: found.seats,
    hired: found.hired,
    headcount: found.opening.headcount,
    statistics: found.statistics,
    ownCardFirst: found.ownCardFirst,
    thin: found.thin,
    unlinked: found.unlinked,
    ranking: found.ranking,
    evidence: found.evidence.map(({ name, ratings }) => ({ name, ratings })),
    finalists: found.compared.map(({ id, name, rule, score, corrected, marks }) => ({
      id,
      name,
      rule: rule.outcome,
      score,
      corrected: corrected && {
        score: corrected.score,
        low: corrected.low,
        high: corrected.high,
      },
      marks,
    })),
  }
}

export type FinalistsData = Route.ComponentProps['loaderData']

export default function Finalists({ loaderData }: Route.ComponentProps) {
  const { finalists, home } = loaderData
  return (
    <div className="stack">
      <Seats {...loaderData} />
      {finalists.length === 0 ? (
        <EmptyState
          title="Nobody to compare yet"
          action={<LinkButton to={`${home}/debriefs`}>To the debriefs</LinkButton>}
        >
          Candidates stand here side by side once their scorecards are revealed and until they are
          decided.
        </EmptyState>
      ) : (
        <>
          {loaderData.statistics && <Ranks {...loaderData} />}
          <SideBySide {...loaderData} />
        </>
      )}
    </div>
  )
}

function Seats({ seats, hired, headcount, ownCardFirst }: FinalistsData) {
  return (
    <>
      {seats === 0 && (
        <Notice tone="warn" title="Every seat is taken">
          {headcount} wanted, hired: {listed(hired)}.
        </Notice>
      )}
      {ownCardFirst.length > 0 && (
        <Notice tone="warn" title="Your scorecard first">
          You owe a scorecard about {listed(ownCardFirst)}: until it is in, they are not shown here.
        </Notice>
      )}
    </>
  )
}
