import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/activity.page.ts'
import { findActivity } from './activity.server.ts'
import { ActivityFilters } from './activity-filters.tsx'
import { EntryList } from './entry-list.tsx'
import { filtersFrom } from './filters.ts'
import { aroundSubject } from './telling.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Activity · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { search, searchParams } = new URL(request.url)
  const filters = filtersFrom(searchParams, ctx.now)
  const found = await findActivity(ctx, filters, searchParams.get('after'))
  const home = `/${ctx.org.slug}`
  const entries = found.entries.map((entry) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    parts: aroundSubject(entry),
    to: entry.subject?.path ? `${home}/${entry.subject.path}` : null,
  }))
  const { next, people, late } = found
  const file = `${home}/activity.csv${search}`
  const mayVerify = ctx.actor.access === 'owner'
  return { home, entries, next, people, late, mayVerify, file }
}

export default function Activity({ loaderData }: Route.ComponentProps) {
  const { home, entries, next, people, late, mayVerify, file } = loaderData
  return (
    <>
      <PageHeader
        title="Activity"
        lead="What happened in this organisation, newest first. The record can only grow: each entry is sealed into a chain that shows any later change."
      />
      <div className="stack">
        {late > 0 && <Unsealed late={late} mayVerify={mayVerify} />}
        <ActivityFilters home={home} file={file} people={people} />
      </div>
      {entries.length > 0 ? (
        <EntryList entries={entries} />
      ) : (
        <EmptyState
          title="Nothing of this kind"
          action={
            <PageLink className="button" to={`${home}/activity`}>
              Show everything
            </PageLink>
          }
        >
          No entry passes these filters.
        </EmptyState>
      )}
      <Pagination name="Pages of activity" next={next} />
    </>
  )
}

const Unsealed = ({ late, mayVerify }: { late: number; mayVerify: boolean }) => (
  <Notice tone="danger" title="The record is not being sealed">
    <p>
      {late === 1 ? 'One entry has' : `${late} entries have`} waited for the seal for more than a
      minute. Tell whoever runs the server.
    </p>
    {mayVerify && (
      <details>
        <summary>What they can do</summary>
        <p>
          Check that background jobs are running, then run <code>npm run audit:verify</code> on the
          server.
        </p>
      </details>
    )}
  </Notice>
)
