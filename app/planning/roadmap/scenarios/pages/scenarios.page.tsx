import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { moneyWords } from '#app/planning/money.ts'
import { newScenarioSchema } from '#app/planning/roadmap/scenarios/model/scenario.ts'
import { proofWords } from '#app/planning/roadmap/scenarios/model/words.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Route } from './+types/scenarios.page.ts'
import { listScenarios } from './reading.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Scenarios · Roadmap · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    constraints: constraintsOf(newScenarioSchema),
    ...(await listScenarios(ctx)),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readForm(request, newScenarioSchema)
  return carryOut(form, async (input) => {
    const { id } = await createScenario(ctx, input)
    return redirectWithFlash(
      `/${ctx.org.slug}/roadmap/scenarios/${id}/settings`,
      'Made. Look over what it assumes, then solve it.',
    )
  })
}

export default function Scenarios({ loaderData, actionData }: Route.ComponentProps) {
  const { home, currency, scenarios, mayEdit, constraints } = loaderData
  return (
    <>
      <PageHeader
        title="Scenarios"
        crumbs={[{ to: `${home}/roadmap`, label: 'Roadmap' }]}
        lead="Each one is a set of assumptions and the best plan under them. Change one thing, compare, commit the one you stand for."
        actions={
          scenarios.length > 1 && (
            <LinkButton to={`${home}/roadmap/compare`}>Compare two of them</LinkButton>
          )
        }
      />
      <div className="stack">
        {scenarios.length > 0 ? (
          <Table
            caption="Scenarios, newest first"
            hideCaption
            columns={columnsFor(home, currency)}
            rows={scenarios}
            rowKey={({ id }) => id}
          />
        ) : (
          <EmptyState title="No scenario yet">
            A scenario takes your use cases, the people you have and a budget, and finds the plan
            that is worth most. Name the first one below.
          </EmptyState>
        )}
        {mayEdit.ok && <NewScenario constraints={constraints} refused={actionData} />}
      </div>
    </>
  )
}

type FormProps = {
  constraints: Route.ComponentProps['loaderData']['constraints']
  refused: Route.ComponentProps['actionData']
}

const NewScenario = ({ constraints, refused }: FormProps) => (
  <Section title="New scenario" card level={3}>
    <PostForm
      action=""
      layout="inline"
      errors={refused?.errors}
      values={refused?.values}
      constraints={constraints}
    >
      <TextField name="name" label="Name" required />
      <Button type="submit" variant="primary">
        Create the scenario
      </Button>
    </PostForm>
  </Section>
)

type Row = Route.ComponentProps['loaderData']['scenarios'][number]

const columnsFor = (home: string, currency: string) => [
  {
    key: 'name',
    label: 'Scenario',
    heads: true,
    cell: ({ id, name, committed }: Row) => (
      <span className="cluster">
        <PageLink to={`${home}/roadmap/scenarios/${id}`}>{name}</PageLink>
        {committed && <Status tone="good">The plan</Status>}
      </span>
    ),
  },
  { key: 'horizon', label: 'Quarters', cell: ({ horizon }: Row) => horizon },
  {
    key: 'value',
    label: 'Worth',
    align: 'end' as const,
    cell: ({ plan }: Row) => (plan ? moneyWords(plan.value, currency) : '–'),
  },
  {
    key: 'proof',
    label: 'How sure',
    cell: ({ plan }: Row) => (plan ? proofWords(plan) : 'Not solved yet'),
  },
  {
    key: 'made',
    label: 'Made',
    cell: ({ createdAt }: Row) => <RelativeTime at={createdAt} />,
  },
]
