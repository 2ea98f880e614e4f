import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { factSourcesContext } from '#app/writing/context.ts'
import { listTldrs } from '#app/writing/tldrs/keeping/reading.server.ts'
import { sourceKinds } from '#app/writing/tldrs/tldr.ts'
import type { Route } from './+types/tldrs.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'TLDRs · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const asked = new URL(request.url).searchParams
  const wanted = {
    q: asked.get('q') ?? '',
    kind: asked.get('kind') ?? '',
    after: asked.get('after'),
  }
  const { tldrs, next, mayMake } = await listTldrs(ctx, context.get(factSourcesContext), wanted)
  return {
    here: `/${ctx.org.slug}/tldrs`,
    filtered: wanted.q !== '' || wanted.kind !== '',
    mayMake,
    next,
    tldrs: tldrs.map(({ id, title, body, type, sourceName, by, at }) => ({
      id,
      title,
      body,
      about: type === 'text' || sourceName === title ? '' : sourceName,
      kind: sourceKinds[type],
      by,
      at,
    })),
  }
}

export default function Tldrs({ loaderData }: Route.ComponentProps) {
  const { here, tldrs, filtered, mayMake, next } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="TLDRs"
        lead="The point of a text in a sentence or two, with the sentences it rests on."
        actions={mayMake && tldrs.length > 0 && <NewButton here={here} />}
      />
      {(tldrs.length > 0 || filtered) && <Filters here={here} filtered={filtered} />}
      {tldrs.length > 0 ? (
        <TldrTable here={here} tldrs={tldrs} />
      ) : (
        <Nothing here={here} filtered={filtered} mayMake={mayMake} />
      )}
      <Pagination name="Pages of TLDRs" next={next} />
    </div>
  )
}

const NewButton = ({ here }: { here: string }) => (
  <LinkButton to={`${here}/new`} variant="primary">
    New TLDR
  </LinkButton>
)

const Filters = ({ here, filtered }: { here: string; filtered: boolean }) => (
  <FilterBar name="Filter TLDRs" clear={filtered ? here : undefined}>
    <TextField name="q" label="Search" type="search" hideLabel placeholder="Search" />
    <SelectField
      name="kind"
      label="About"
      hideLabel
      placeholder="About anything"
      options={Object.entries(sourceKinds).map(([value, label]) => ({ value, label }))}
    />
  </FilterBar>
)

type Shown = Route.ComponentProps['loaderData']

const Nothing = ({ here, filtered, mayMake }: Pick<Shown, 'here' | 'filtered' | 'mayMake'>) =>
  filtered ? (
    <EmptyState title="No TLDR matches" action={<LinkButton to={here}>Show all</LinkButton>}>
      Try another word, or look through all of them.
    </EmptyState>
  ) : (
    <EmptyState title="No TLDR yet" action={mayMake && <NewButton here={here} />}>
      Paste a text, send a file, or choose a use case or an opening. You get its point in one to
      three sentences, and see where they stand.
    </EmptyState>
  )

const TldrTable = ({ here, tldrs }: Pick<Shown, 'here' | 'tldrs'>) => (
  <Table
    caption="TLDRs"
    hideCaption
    columns={[
      {
        key: 'title',
        label: 'TLDR',
        heads: true,
        cell: ({ id, title, body }) => titleCell(`${here}/${id}`, title, body),
      },
      { key: 'kind', label: 'Of', cell: ({ kind, about }) => aboutCell(kind, about) },
      { key: 'by', label: 'Made by', cell: ({ by }) => by },
      { key: 'at', label: 'On', cell: ({ at }) => dayCell(at) },
    ]}
    rows={tldrs}
    rowKey={({ id }) => id}
  />
)

const titleCell = (to: string, title: string, body: string) => (
  <span className="tldr-row">
    <PageLink to={to}>{title}</PageLink>
    <span className="text-muted">{body}</span>
  </span>
)

const aboutCell = (kind: string, about: string) => (
  <span className="tldr-row">
    <span>{kind}</span>
    {about && <span className="text-muted">{about}</span>}
  </span>
)

const dayCell = (at: Date) => <DateTime at={at} show="date" />
