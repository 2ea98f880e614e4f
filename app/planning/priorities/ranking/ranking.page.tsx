import { useLocation } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { methodWords } from '#app/planning/priorities/methods/words.ts'
import { PrioritiesFrame } from '#app/planning/priorities/priorities-frame.tsx'
import { DrawState } from '#app/planning/priorities/robustness/draw-state.tsx'
import { openWords } from '#app/planning/priorities/robustness/words.ts'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import type { Route } from './+types/ranking.page.ts'
import { queryFrom } from './query.ts'
import { RankingControls } from './ranking-controls.tsx'
import { RankingTable } from './ranking-table.tsx'
import { findRankingPage } from './ranking-page.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Priorities · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const query = queryFrom(new URL(request.url).searchParams)
  const { method, open, top } = query
  return { home: `/${ctx.org.slug}`, method, open, top, ...(await findRankingPage(ctx, query)) }
}

type Shown = Route.ComponentProps['loaderData']

export default function RankingPage({ loaderData }: Route.ComponentProps) {
  const { home, method, total } = loaderData
  const { search } = useLocation()
  return (
    <PrioritiesFrame
      home={home}
      lead="Every use case on one honest scale, and how firm its place is."
    >
      {total === 0 ? (
        <NoUseCases home={home} />
      ) : (
        <>
          <RankingControls method={method} exportTo={`${home}/priorities.csv${search}`} />
          <p className="text-muted text-sm">{methodWords[method].how}</p>
          {loaderData.usable ? <Ranking {...loaderData} /> : <NoCriteria {...loaderData} />}
        </>
      )}
    </PrioritiesFrame>
  )
}

function Ranking(props: Shown) {
  const { home, method, open, top, rows, takeaway, running, previous, next, total, parked } = props
  return (
    <>
      {takeaway && <p className="takeaway">{takeaway}</p>}
      {running !== null && <DrawState done={running} />}
      {props.unscored && (
        <Notice>
          Nobody has filled in {methodWords[method].name} yet. Open a use case to fill in its
          figures.
        </Notice>
      )}
      <RankingTable
        base={`${home}/priorities/use-cases`}
        search={`?method=${method}&open=${open}`}
        scoreName={props.scoreName}
        top={top}
        rows={rows}
      />
      <Pagination name="Pages of the ranking" previous={previous} next={next}>
        {total === 1 ? 'One use case' : `${total} use cases`}
        {parked > 0 && `, ${parked} parked left out`}
      </Pagination>
      <p className="text-muted text-sm">
        Ranks over the draws: taller bars, more draws; the range holds 80 % of them.{' '}
        {openWords[open]}
      </p>
    </>
  )
}

const NoUseCases = ({ home }: { home: string }) => (
  <EmptyState
    title="Nothing to compare yet"
    action={
      <LinkButton to={`${home}/use-cases/new`} variant="primary">
        Hand in an idea
      </LinkButton>
    }
  >
    Use cases are ranked here as soon as somebody has estimated what they are worth.
  </EmptyState>
)

const NoCriteria = ({ home, method }: Shown) => (
  <EmptyState
    title={method === 'ahp' ? 'The criteria were not compared in pairs yet' : 'No criteria yet'}
    action={
      <LinkButton
        to={`${home}/priorities/criteria${method === 'ahp' ? '/pairs' : ''}`}
        variant="primary"
      >
        {method === 'ahp' ? 'Compare the criteria' : 'Set your criteria'}
      </LinkButton>
    }
  >
    This method weighs criteria of your own, each with a fixed worst and best case.
  </EmptyState>
)
