import { organisationContext } from '#app/accounts/context.ts'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { listPool } from './pool.server.ts'
import type { Route } from './+types/pool.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Talent pool · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const after = new URL(request.url).searchParams.get('after')
  return { here: `/${ctx.org.slug}/pool`, ...(await listPool(ctx, after)) }
}

type Row = Awaited<ReturnType<typeof loader>>['people'][number]

const columns: Column<Row>[] = [
  { key: 'name', label: 'Name', heads: true, cell: ({ name }) => name },
  { key: 'place', label: 'Place', cell: ({ location }) => location || '–' },
  { key: 'interests', label: 'Looks for', cell: ({ interests }) => interests || '–' },
  { key: 'applied', label: 'Applied for', cell: ({ applied }) => applied.join(', ') || '–' },
  { key: 'until', label: 'Until', cell: ({ endsAt }) => <DateTime at={endsAt} show="date" /> },
]

/** People who want to hear of other openings, and writing to them. */
export default function Pool({
  loaderData: { here, people, openings, next },
}: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title="Talent pool"
        lead="People who asked to hear of other openings. They joined by themselves, for a time they chose, and leave whenever they like."
      />
      {people.length === 0 ? (
        <EmptyState title="Nobody is in the pool">
          Candidates join on their own page, most of them after an application has ended.
        </EmptyState>
      ) : (
        <form method="get" action={`${here}/invitation`} className="stack">
          <Table
            caption="People in the talent pool"
            hideCaption
            columns={columns}
            rows={people}
            rowKey={({ id }) => id}
            selection={{ name: 'member', labelOf: ({ name }) => name }}
          />
          <div className="cluster items-end">
            <SelectField
              name="opening"
              label="Opening"
              options={openings.map(({ id, title }) => ({ value: id, label: title }))}
              required
            />
            <Button variant="primary">Write to the chosen…</Button>
          </div>
        </form>
      )}
      <Pagination name="Pages of the pool" next={next} />
    </>
  )
}
