import { organisationContext } from '#app/accounts/context.ts'
import { listed } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import type { Route } from './+types/finalists.page.ts'
import { Ranks } from './ranks.tsx'
import { SideBySide } from './side-by-side.tsx'
import { compareFinalists } from './finalists.server.ts'
import { finalistsData } from './page-data.ts'
import type { FinalistsData } from './page-data.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return finalistsData(`/${ctx.org.slug}`, await compareFinalists(ctx, params.opening))
}

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
