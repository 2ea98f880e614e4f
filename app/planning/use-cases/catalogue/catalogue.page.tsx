import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { functionNames } from '#app/planning/use-cases/words.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/catalogue.page.ts'
import { searchCatalogue } from './library.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Starting points · Groundwork' }]

const longest = 200

export function loader({ request, context }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'use-case.submit')
  const params = new URL(request.url).searchParams
  const found = searchCatalogue(
    (params.get('text') ?? '').slice(0, longest),
    params.get('function') ?? '',
  )
  const groups = Map.groupBy(found, ({ businessFunction }) => businessFunction)
  return {
    home: `/${org.slug}/use-cases`,
    groups: [...groups].map(([key, points]) => ({
      key,
      name: functionNames[key],
      points: points.map(({ key: point, name, input, output, classic, industry }) => ({
        key: point,
        name,
        input,
        output,
        classic,
        industry,
      })),
    })),
  }
}

const functionOptions = Object.entries(functionNames).map(([value, label]) => ({ value, label }))

export default function Catalogue({ loaderData }: Route.ComponentProps) {
  const { home, groups } = loaderData
  const here = `${home}/catalogue`
  return (
    <>
      <PageHeader
        title="Starting points"
        crumbs={[{ to: home, label: 'Use cases' }]}
        lead="What others have done with AI, each with the simplest way without it. Take one, and put your own numbers in."
        actions={<LinkButton to={`${home}/new`}>Start from nothing</LinkButton>}
      />
      <FilterBar name="Filter starting points" clear={here}>
        <TextField name="text" label="Words" type="search" />
        <SelectField name="function" label="Function" options={functionOptions} placeholder="All" />
      </FilterBar>
      {groups.length === 0 && (
        <EmptyState
          title="Nothing fits these words"
          action={<LinkButton to={`${home}/new`}>Start from nothing</LinkButton>}
        >
          Try one word less. Your own idea does not have to be in the catalogue.
        </EmptyState>
      )}
      <div className="stack">
        {groups.map(({ key, name, points }) => (
          <Group key={key} here={here} name={name} points={points} />
        ))}
      </div>
    </>
  )
}

type GroupProps = Omit<Route.ComponentProps['loaderData']['groups'][number], 'key'>

const Group = ({ here, name, points }: GroupProps & { here: string }) => (
  <Section title={name}>
    <ul className="columns">
      {points.map((point) => (
        <li key={point.key} className="card">
          <h3>
            <PageLink to={`${here}/${point.key}`}>{point.name}</PageLink>
          </h3>
          <p className="text-muted text-sm">
            From: {point.input}. To: {point.output}.
          </p>
          {(point.classic || point.industry) && (
            <p className="cluster">
              {point.classic && <Badge tone="accent">Classic</Badge>}
              {point.industry && <Badge>{point.industry}</Badge>}
            </p>
          )}
        </li>
      ))}
    </ul>
  </Section>
)
