import { organisationContext } from '#app/accounts/context.ts'
import { listParkedJobs } from '#app/accounts/jobs/parked-jobs.server.ts'
import { countWaitingJobs } from '#app/accounts/jobs/waiting-jobs.server.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Route } from './+types/jobs.page.ts'
import { jobName } from './job-kinds.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Background jobs · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const parked = await listParkedJobs(ctx)
  const waiting = await countWaitingJobs(ctx)
  return {
    parked: parked.map(({ id, kind, attempts, lastError, parkedAt, createdAt }) => ({
      id,
      retry: `/${ctx.org.slug}/jobs/${id}/retry`,
      name: jobName(kind),
      attempts,
      reason: lastError ?? 'No reason was noted.',
      at: (parkedAt ?? createdAt).toISOString(),
    })),
    waiting: waiting.map(({ kind, count, next, overdue }) => ({
      kind,
      name: jobName(kind),
      count,
      next: next?.toISOString() ?? null,
      overdue,
    })),
  }
}

export default function Jobs({ loaderData }: Route.ComponentProps) {
  const { parked, waiting } = loaderData
  return (
    <>
      <PageHeader
        title="Background jobs"
        lead="Mail, résumé reading and other work that happens after a page has answered."
      />
      <div className="stack">
        <Section title="Waiting">
          <Waiting waiting={waiting} />
        </Section>
        {parked.length > 0 && (
          <Section
            title="Failed"
            lead="These were tried again and again. Remove the cause, then start them once more."
          >
            <Parked parked={parked} />
          </Section>
        )}
      </div>
    </>
  )
}

type Shown = Route.ComponentProps['loaderData']

const parkedColumns: Column<Shown['parked'][number]>[] = [
  { key: 'name', label: 'Job', heads: true, cell: ({ name }) => name },
  { key: 'reason', label: 'Reason', cell: ({ reason }) => reason },
  { key: 'attempts', label: 'Tries', align: 'end', cell: ({ attempts }) => attempts },
  { key: 'at', label: 'Since', cell: ({ at }) => <RelativeTime at={at} /> },
  {
    key: 'retry',
    label: 'Next',
    cell: ({ retry, name }) => (
      <PostForm action={retry} layout="plain">
        <Button size="small" aria-label={`Try again: ${name}`}>
          Try again
        </Button>
      </PostForm>
    ),
  },
]

const Parked = ({ parked }: Pick<Shown, 'parked'>) => (
  <Table
    caption="Jobs that failed"
    hideCaption
    rows={parked}
    rowKey={({ id }) => id}
    columns={parkedColumns}
  />
)

const waitingColumns: Column<Shown['waiting'][number]>[] = [
  { key: 'name', label: 'Job', heads: true, cell: ({ name }) => name },
  { key: 'count', label: 'Waiting', align: 'end', cell: ({ count }) => count },
  {
    key: 'next',
    label: 'Next due',
    cell: ({ next, overdue }) => (
      <span className="cluster">
        {next && <DateTime at={next} />}
        {overdue > 0 && <Status tone="danger">{overdue} overdue</Status>}
      </span>
    ),
  },
]

const Waiting = ({ waiting }: Pick<Shown, 'waiting'>) =>
  waiting.length === 0 ? (
    <p className="text-muted">Everything is done.</p>
  ) : (
    <Table
      caption="Jobs that are still to be done"
      hideCaption
      rows={waiting}
      rowKey={({ kind }) => kind}
      columns={waitingColumns}
    />
  )
