import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { Table } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/reviews.page.ts'
import { listReviews } from './reading.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Reviews · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { outcomes: `/${ctx.org.slug}/outcomes`, ...(await listReviews(ctx)) }
}

export default function Reviews({ loaderData }: Route.ComponentProps) {
  const { outcomes, mayEdit, reviews, due } = loaderData
  const note = mayEdit && (
    <LinkButton to={`${outcomes}/reviews/new`} variant="primary">
      Note a meeting
    </LinkButton>
  )
  return (
    <div className="stack">
      <PageHeader
        title="Reviews"
        lead="Meetings that look at what runs, and decide: go on, change, or stop."
        crumbs={[{ to: outcomes, label: 'Outcomes' }]}
        actions={reviews.length > 0 && note}
      />
      {due.length > 0 && <Due due={due} outcomes={outcomes} />}
      {reviews.length === 0 ? (
        <EmptyState title="No review yet" action={note}>
          Look at every launched use case once a quarter. Whatever you decide is kept with its
          reason, so that nobody has to remember why.
        </EmptyState>
      ) : (
        <ReviewTable reviews={reviews} outcomes={outcomes} />
      )}
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const Due = ({ due, outcomes }: Pick<Loaded, 'due' | 'outcomes'>) => (
  <Section title="Due for a review" card>
    <ul className="rows">
      {due.map(({ id, title, dueOn }) => (
        <li key={id} className="cluster">
          <PageLink to={`${outcomes}/${id}`}>{title}</PageLink>
          <span className="text-muted">
            since <DateTime at={dueOn} show="date" />
          </span>
        </li>
      ))}
    </ul>
  </Section>
)

const ReviewTable = ({ reviews, outcomes }: Pick<Loaded, 'reviews' | 'outcomes'>) => (
  <Table
    caption="Reviews"
    hideCaption
    columns={[
      {
        key: 'title',
        label: 'Meeting',
        heads: true,
        cell: ({ id, title }) => reviewLink(`${outcomes}/reviews/${id}`, title),
      },
      { key: 'held', label: 'Held on', cell: ({ heldOn }) => dayCell(heldOn) },
      { key: 'decisions', label: 'Decisions', align: 'end', cell: ({ decisions }) => decisions },
      { key: 'next', label: 'Next', cell: ({ nextOn }) => nextOn && dayCell(nextOn) },
    ]}
    rows={reviews}
    rowKey={({ id }) => id}
  />
)

const reviewLink = (to: string, title: string) => <PageLink to={to}>{title}</PageLink>
const dayCell = (day: string) => <DateTime at={day} show="date" />
