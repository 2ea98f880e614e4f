import { organisationContext } from '#app/accounts/context.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { stateNames, subjectNames } from '#app/writing/posts/post.ts'
import type { PostState } from '#app/writing/posts/post.ts'
import type { Route } from './+types/posts.page.ts'
import { filtersFrom } from './filters.ts'
import { listPosts } from './listing.server.ts'
import { PostTable } from './post-table.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Posts · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const filters = filtersFrom(new URL(request.url).searchParams)
  const { posts, ...listed } = await listPosts(ctx, filters)
  return {
    here: `/${ctx.org.slug}/posts`,
    state: filters.state,
    narrowed: filters.words !== '' || filters.subject !== null,
    ...listed,
    posts: posts.map(({ readyAt: _, postedAt: __, archivedAt: ___, ...post }) => post),
  }
}

export default function Posts({ loaderData }: Route.ComponentProps) {
  const { here, posts, next, mayWrite } = loaderData
  const begin = mayWrite && (
    <LinkButton to={`${here}/new`} variant="primary">
      Write a post
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title="Posts"
        lead="Posts for LinkedIn, written from what may be told: with a picture, checked before they go out."
        actions={begin}
      />
      <StateTabs {...loaderData} />
      <Filters here={here} />
      {posts.length > 0 ? (
        <PostTable here={here} posts={posts} mayWrite={mayWrite} />
      ) : (
        <Nothing {...loaderData} begin={begin} />
      )}
      <Pagination name="Posts" next={next} />
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const stateOrder: PostState[] = ['draft', 'ready', 'posted', 'archived']

const StateTabs = ({ here, state, counts }: Loaded) => (
  <Tabs
    name="Posts by state"
    tabs={[
      {
        to: here,
        label: 'All in hand',
        count: counts.draft + counts.ready + counts.posted,
        current: state === null,
      },
      ...stateOrder.map((one) => ({
        to: `${here}?state=${one}`,
        label: stateNames[one],
        count: counts[one],
        current: state === one,
      })),
    ]}
  />
)

const Filters = ({ here }: { here: string }) => (
  <FilterBar name="Find posts" keep={['state']} clear={here}>
    <TextField name="words" label="Words" type="search" required={undefined} />
    <SelectField
      name="about"
      label="About"
      placeholder="Anything"
      options={Object.entries(subjectNames).map(([value, label]) => ({ value, label }))}
    />
  </FilterBar>
)

const Nothing = ({
  state,
  narrowed,
  begin,
}: Pick<Loaded, 'state' | 'narrowed'> & { begin: React.ReactNode }) =>
  state === null && !narrowed ? (
    <EmptyState title="No post is written yet" action={begin}>
      A post starts from one of twelve patterns and from something you know: an opening, the
      roadmap, a success story, or a text you paste. Only public facts go into it.
    </EmptyState>
  ) : (
    <EmptyState title="No post fits here">
      Choose another state, or clear the search and the filter.
    </EmptyState>
  )
