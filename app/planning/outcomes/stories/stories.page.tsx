import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { Table } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/stories.page.ts'
import { listStories } from './stories.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Stories · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { outcomes: `/${ctx.org.slug}/outcomes`, stories: await listStories(ctx) }
}

export default function Stories({ loaderData }: Route.ComponentProps) {
  const { outcomes, stories } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="Stories"
        lead="Successes with their facts, handed to whoever writes about them."
        crumbs={[{ to: outcomes, label: 'Outcomes' }]}
      />
      {stories.length === 0 ? (
        <EmptyState
          title="No story is told yet"
          action={
            <LinkButton to={outcomes} variant="primary">
              Choose a use case
            </LinkButton>
          }
        >
          When something worked, say in a few sentences what changed and tick the facts that show
          it. Whoever writes for the inside or the outside begins from there.
        </EmptyState>
      ) : (
        <StoryTable stories={stories} outcomes={outcomes} />
      )}
    </div>
  )
}

const StoryTable = ({ stories, outcomes }: Route.ComponentProps['loaderData']) => (
  <Table
    caption="Stories"
    hideCaption
    columns={[
      {
        key: 'title',
        label: 'Story',
        heads: true,
        cell: ({ id, title }) => storyLink(`${outcomes}/stories/${id}`, title),
      },
      { key: 'useCase', label: 'About', cell: ({ useCase }) => useCase },
      { key: 'by', label: 'Told by', cell: ({ by }) => by },
      { key: 'at', label: 'On', cell: ({ at }) => dayCell(at) },
    ]}
    rows={stories}
    rowKey={({ id }) => id}
  />
)

const storyLink = (to: string, title: string) => <PageLink to={to}>{title}</PageLink>
const dayCell = (at: Date) => <DateTime at={at} show="date" />
