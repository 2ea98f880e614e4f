import { redirect, useLocation } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { useField } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { choiceSchema } from './pool.ts'
import { listPool } from './pool.server.ts'
import type { Route } from './+types/pool.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Talent pool · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const after = new URL(request.url).searchParams.get('after')
  const { people, ...rest } = await listPool(ctx, after)
  const pageOf = (id: string) => `/${ctx.org.slug}/candidacies/${id}`
  return {
    ...rest,
    people: people.map(({ candidacyId, ...one }) => ({
      ...one,
      page: candidacyId && pageOf(candidacyId),
    })),
  }
}

/** Goes on to the mail, once somebody is chosen. */
export async function action({ request, context }: Route.ActionArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'pool.read')
  return carryOut(await readForm(request, choiceSchema), ({ opening, member }) => {
    const chosen = [['opening', opening], ...member.map((id) => ['member', id])]
    return Promise.resolve(
      redirect(`/${org.slug}/pool/invitation?${new URLSearchParams(chosen)}`, 303),
    )
  })
}

type Row = Awaited<ReturnType<typeof loader>>['people'][number]

const columns: Column<Row>[] = [
  {
    key: 'name',
    label: 'Name',
    heads: true,
    cell: ({ name, page }) => (page ? <PageLink to={page}>{name}</PageLink> : name),
  },
  { key: 'place', label: 'Place', cell: ({ location }) => location || '–' },
  { key: 'interests', label: 'Looks for', cell: ({ interests }) => interests || '–' },
  { key: 'applied', label: 'Applied for', cell: ({ applied }) => applied.join(', ') || '–' },
  { key: 'until', label: 'Until', cell: ({ endsAt }) => <DateTime at={endsAt} show="date" /> },
]

/** People who want to hear of other openings, and writing to them. */
export default function Pool({
  loaderData: { people, openings, next },
  actionData,
}: Route.ComponentProps) {
  const { pathname, search } = useLocation()
  const here = `${pathname}${search}`
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
        <PostForm action={here} layout="plain" className="stack" {...actionData}>
          <div className="cluster items-end">
            <SelectField
              name="opening"
              label="Opening"
              options={openings.map(({ id, title }) => ({ value: id, label: title }))}
              required
            />
            <Button variant="primary">Write to the chosen…</Button>
          </div>
          <People people={people} />
        </PostForm>
      )}
      <Pagination name="Pages of the pool" next={next} />
    </>
  )
}

/** Everybody who can be chosen, with what is wrong with the choice. */
function People({ people }: { people: Row[] }) {
  const { id, error, value } = useField('member')
  const before = new Set([value].flat())
  return (
    <div
      id={id}
      role="group"
      aria-label="People to write to"
      aria-describedby={error && `${id}-error`}
      tabIndex={-1}
    >
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <Table
        caption="People in the talent pool"
        hideCaption
        columns={columns}
        rows={people}
        rowKey={(row) => row.id}
        selection={{
          name: 'member',
          labelOf: ({ name }) => name,
          ticked: (row) => before.has(row.id),
        }}
      />
    </div>
  )
}
