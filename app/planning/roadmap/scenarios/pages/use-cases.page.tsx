import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { ruleNames } from '#app/planning/roadmap/scenarios/model/scenario.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/use-cases.page.ts'
import { findRulesPage } from './reading.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Use cases of a scenario · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { home: `/${ctx.org.slug}`, ...(await findRulesPage(ctx, params.scenario)) }
}

export default function ScenarioUseCases({ loaderData }: Route.ComponentProps) {
  const { home, id, name, useCases } = loaderData
  const here = `${home}/roadmap/scenarios/${id}`
  return (
    <>
      <PageHeader
        title="Use cases"
        crumbs={[
          { to: `${home}/roadmap/scenarios`, label: 'Scenarios' },
          { to: here, label: name },
        ]}
        lead="What this scenario demands of each, and which ones cannot be planned yet."
      />
      {useCases.length > 0 ? (
        <Table
          caption="Use cases of this scenario"
          hideCaption
          columns={columnsFor(loaderData, here)}
          rows={useCases}
          rowKey={(row) => row.id}
        />
      ) : (
        <EmptyState title="No use cases yet">
          Hand one in, estimate it, and it can be planned.
        </EmptyState>
      )}
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type Row = Loaded['useCases'][number]

const columnsFor = ({ home, quarters, mayEdit }: Loaded, here: string) => [
  {
    key: 'title',
    label: 'Use case',
    heads: true,
    cell: ({ id, title }: Row) => <PageLink to={`${home}/use-cases/${id}`}>{title}</PageLink>,
  },
  {
    key: 'reason',
    label: 'Can be planned',
    cell: ({ reason }: Row) => reason ?? 'Yes',
  },
  {
    key: 'rule',
    label: 'In this scenario',
    cell: (row: Row) =>
      mayEdit.ok && (row.reason === null || row.rule) ? (
        <RuleForm row={row} to={`${here}/use-cases/${row.id}/rule`} quarters={quarters} />
      ) : row.rule ? (
        ruleNames[row.rule]
      ) : row.reason === null ? (
        'As it fits best'
      ) : (
        '–'
      ),
  },
]

const ruleOptions = [
  { value: '', label: 'As it fits best' },
  ...Object.entries(ruleNames).map(([value, label]) => ({ value, label })),
]

const RuleForm = ({
  row,
  to,
  quarters,
}: {
  row: Row
  to: string
  quarters: Loaded['quarters']
}) => (
  <PostForm action={to} layout="inline" aria-label={`Rule for ${row.title}`}>
    <SelectField name="rule" label="Rule" hideLabel options={ruleOptions} defaultValue={row.rule} />
    <SelectField
      name="quarter"
      label="Quarter of a pin"
      hideLabel
      required={false}
      placeholder="Any quarter"
      options={quarters}
      defaultValue={row.quarter === null ? '' : String(row.quarter)}
    />
    <Button type="submit" size="small" aria-label={`Save the rule for ${row.title}`}>
      Save
    </Button>
  </PostForm>
)
