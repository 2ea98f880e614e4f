import { organisationContext } from '#app/accounts/context.ts'
import { findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import { PlanNotice } from '#app/accounts/billing/plan-notice.tsx'
import { can } from '#app/accounts/permissions.ts'
import { countUseCases } from '#app/planning/use-cases/counted-use-cases.server.ts'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/use-cases.page.ts'
import { filtersFrom, isFiltered } from './filters.ts'
import { findUseCasePage } from './page.server.ts'
import { UseCaseFilters } from './use-case-filters.tsx'
import { UseCaseTable } from './use-case-table.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Use cases · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const params = new URL(request.url).searchParams
  const filters = filtersFrom(params)
  const cursor = params.get('after') ?? params.get('before')
  const page = await findUseCasePage(ctx, filters, cursor)
  return {
    ...page,
    home: `/${ctx.org.slug}`,
    plan: await findEntitlement(ctx, 'use-cases', countUseCases),
    filtered: isFiltered(filters),
    mayPlan: can(ctx.actor, 'planning.read').ok,
    mayTransfer: can(ctx.actor, 'planning.edit').ok,
    query: params.toString(),
  }
}

export default function UseCases({ loaderData }: Route.ComponentProps) {
  const { home, mayPlan, mayTransfer, plan, filtered, rows, choices, query } = loaderData
  const here = `${home}/use-cases`
  const create = <Ways here={here} mayTransfer={mayTransfer} mayAdd={plan.ok} />
  return (
    <>
      <PageHeader
        title={mayPlan ? 'Use cases' : 'Your use cases'}
        lead={
          mayPlan
            ? 'What AI could do here, from the first idea to what runs.'
            : 'What you handed in or own, and how far it has come.'
        }
        actions={create}
      />
      <PlanNotice verdict={plan} />
      {rows.length === 0 && !filtered && !loaderData.allRest ? (
        <EmptyState title="No use cases yet" action={create}>
          A use case is one thing a computer could tell or make in time to change a decision. Start
          with what takes too long or goes wrong today.
        </EmptyState>
      ) : (
        <div className="stack">
          <UseCaseFilters
            here={here}
            choices={choices}
            end={mayTransfer && <Export here={here} query={query} />}
          />
          <Listed here={here} {...loaderData} />
        </div>
      )}
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const Listed = ({ here, allRest, ...page }: Loaded & { here: string }) =>
  allRest ? (
    <EmptyState
      title="All use cases here are retired or parked"
      action={<LinkButton to={`${here}?state=all`}>Show them</LinkButton>}
    >
      Nobody works on any of them now. What is parked can be taken up again.
    </EmptyState>
  ) : (
    <>
      <UseCaseTable here={here} currency={page.currency} rows={page.rows} />
      <Pages {...page} />
    </>
  )

const Pages = ({ total, previous, next }: Pick<Loaded, 'total' | 'previous' | 'next'>) => (
  <Pagination name="Pages of use cases" previous={previous} next={next}>
    {total === 1 ? 'One use case' : `${total} use cases`}
  </Pagination>
)

type WaysProps = { here: string; mayTransfer: boolean; mayAdd: boolean }

const Ways = ({ here, mayTransfer, mayAdd }: WaysProps) => (
  <>
    {mayTransfer && <LinkButton to={`${here}/ai-register`}>AI Act register</LinkButton>}
    {mayTransfer && <LinkButton to={`${here}/import`}>Import</LinkButton>}
    <LinkButton to={`${here}/catalogue`}>Starting points</LinkButton>
    {mayAdd && (
      <LinkButton to={`${here}/new`} variant="primary">
        Hand in an idea
      </LinkButton>
    )}
  </>
)

/** Takes along what the filters leave. */
const Export = ({ here, query }: { here: string; query: string }) => (
  <a className="button is-quiet" href={query ? `${here}.csv?${query}` : `${here}.csv`} download>
    Export as CSV
  </a>
)
