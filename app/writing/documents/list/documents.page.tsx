import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { FoldedFilters } from '#app/ui/forms/filters/folded-filters.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { kindWords } from '#app/writing/documents/document.ts'
import type { Route } from './+types/documents.page.ts'
import { listDocuments } from './document-list.server.ts'
import type { ListedDocument } from './document-list.server.ts'
import { DocumentTable } from './document-table.tsx'
import { filtersFrom, isFiltered, progresses, progressWords } from './filters.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Documents · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const params = new URL(request.url).searchParams
  const filters = filtersFrom(params)
  const { rows, next, subjects } = await listDocuments(ctx, filters, params.get('after'))
  return {
    here: `/${ctx.org.slug}/documents`,
    templates: `/${ctx.org.slug}/settings/documents`,
    mayMake: can(ctx.actor, 'document.make').ok,
    filtered: isFiltered(filters),
    archived: filters.state === 'archived',
    next,
    subjects: subjects.map(({ id, title }) => ({ value: id, label: title })),
    rows: rows.map(listedRow),
  }
}

const listedRow = ({ id, title, kind, subject, owner, progress, ...row }: ListedDocument) => ({
  id,
  title,
  kind,
  subject,
  owner,
  progress,
  accepted: row.accepted,
  sections: row.sections,
  comments: row.comments,
  changedAt: row.changedAt,
})

export default function Documents({ loaderData }: Route.ComponentProps) {
  const { here, templates, mayMake, filtered, rows, next } = loaderData
  const make = mayMake && <Ways here={here} templates={templates} />
  return (
    <>
      <PageHeader
        title={mayMake ? 'Documents' : 'Your documents'}
        lead={
          mayMake
            ? 'PRDs and PR-FAQs, written from what your use cases already know.'
            : 'Documents you own, were asked to approve, or are named in.'
        }
        actions={make}
      />
      {rows.length === 0 && !filtered ? (
        <EmptyState title="No documents yet" action={make}>
          Choose a use case. Its facts are frozen into the document, every number in it is checked
          against them, and you see what is still missing.
        </EmptyState>
      ) : (
        <div className="stack">
          <Filters {...loaderData} />
          {rows.length === 0 ? (
            <p>No document fits. Take a filter away.</p>
          ) : (
            <DocumentTable here={here} rows={rows} />
          )}
          <Pagination name="Pages of documents" next={next} />
        </div>
      )}
    </>
  )
}

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }))
const steps = progresses.map((value) => ({ value, label: progressWords[value] }))
const shelves = [{ value: 'archived', label: 'Archived' }]

type Loaded = Route.ComponentProps['loaderData']

const Filters = ({ here, subjects }: Pick<Loaded, 'here' | 'subjects'>) => (
  <FilterBar name="Filter documents" clear={here} keep={[]}>
    <TextField name="text" type="search" label="Search" required={undefined} />
    <FoldedFilters names={['kind', 'progress', 'subject', 'state']}>
      <SelectField name="kind" label="Kind" options={kinds} placeholder="All kinds" />
      <SelectField name="progress" label="State" options={steps} placeholder="All states" />
      <SelectField name="subject" label="About" options={subjects} placeholder="All use cases" />
      <SelectField name="state" label="Shelf" options={shelves} placeholder="In use" />
    </FoldedFilters>
  </FilterBar>
)

const Ways = ({ here, templates }: Pick<Loaded, 'here' | 'templates'>) => (
  <>
    <LinkButton to={templates}>Templates</LinkButton>
    <LinkButton to={`${here}/new`} variant="primary">
      New document
    </LinkButton>
  </>
)
