import { limitLines } from '#app/planning/roadmap/scenarios/model/limits.ts'
import { leadOf } from '#app/planning/roadmap/solving/problem.ts'
import { redirect } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { comparePlans } from '#app/planning/roadmap/views/plan/compare-plans.ts'
import { peopleBetween } from '#app/planning/roadmap/views/plan/why-changed.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import type { FoundPlan } from '#app/planning/roadmap/views/read-plan.server.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/compare.page.ts'
import { changeWords, overallWords } from './compare-words.ts'
import { findComparison } from './compare.server.ts'
import { ChangeTable, SideTable } from './compare-tables.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Compare scenarios · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { searchParams } = new URL(request.url)
  const asked = { from: searchParams.get('from') ?? '', to: searchParams.get('to') ?? '' }
  const { choices, before, after } = await findComparison(ctx, asked)
  const common = {
    here: `/${ctx.org.slug}/roadmap`,
    choices: choices.map(({ id, name }) => ({ value: id, label: name })),
  }
  if (!before || !after) return { ...common, pair: null }
  if (!asked.from || !asked.to) throw redirect(`?from=${before.scenarioId}&to=${after.scenarioId}`)
  return {
    ...common,
    pair: {
      sides: [sideOf(before, 'A'), sideOf(after, 'B')],
      currency: after.currency,
      ...changesBetween(before, after),
    },
  }
}

function changesBetween(before: FoundPlan, after: FoundPlan) {
  const names = {
    before: namesOf(before, 'A'),
    after: namesOf(after, 'B'),
    titles: { ...before.titles, ...after.titles },
    roles: after.roles,
    currency: after.currency,
    firstMonth: after.firstMonth,
  }
  const changes = comparePlans(before, after)
  const letIn = changes.filter(({ kind, why }) => kind === 'entered' && why.kind === 'people')
  const overall = {
    people: peopleBetween(before, after),
    budgets: [before.problem.budget, after.problem.budget] as const,
    letIn: letIn.map(({ useCase }) => useCase),
  }
  return {
    changes: changes.map((change) => changeWords(change, names)),
    overall: overallWords(overall, names),
  }
}

const namesOf = ({ problem, firstQuarter, firstMonth }: FoundPlan, name: string) => ({
  name,
  quarters: Array.from({ length: problem.quarters }, (_, index) =>
    quarterWords(firstQuarter + index, firstMonth),
  ),
})

const sideOf = (
  { scenario, scenarioId, plan, problem, roles, firstQuarter, firstMonth }: FoundPlan,
  letter: string,
) => ({
  id: scenarioId,
  letter,
  name: scenario,
  value: plan.value,
  proved: plan.status === 'optimal',
  gap: plan.gap,
  planned: plan.starts.length,
  budget: problem.budget,
  spend: spendOf({ plan, problem }),
  limits: limitLines(problem.limits),
  hires: plan.hires.map(
    ({ role, quarter }) =>
      `${roles[role] ?? role} from ${quarterWords(firstQuarter + quarter - 1 + leadOf(problem, role), firstMonth)}`,
  ),
})

/** Money the planned work and its hires take from the budget. */
const spendOf = ({ plan, problem }: Pick<FoundPlan, 'plan' | 'problem'>): number => {
  const planned = new Set(plan.starts.map(({ useCase }) => useCase))
  const work = problem.useCases
    .filter(({ id }) => planned.has(id))
    .flatMap(({ spend = [] }) => spend)
  const hires = plan.hires.map(({ role }) => problem.hiring?.cost[role] ?? 0)
  return [...work, ...hires].reduce((sum, amount) => sum + amount, 0)
}

export default function Compare({ loaderData }: Route.ComponentProps) {
  const { here, choices, pair } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="Compare scenarios"
        crumbs={[
          { to: here, label: 'Roadmap' },
          { to: `${here}/scenarios`, label: 'Scenarios' },
        ]}
      />
      {pair ? (
        <>
          <Chosen choices={choices} sides={pair.sides} />
          <SideTable sides={pair.sides} currency={pair.currency} here={here} />
          <ChangeTable changes={pair.changes} overall={pair.overall} here={here} />
        </>
      ) : (
        <EmptyState
          title="Nothing to compare yet"
          action={<LinkButton to={`${here}/scenarios`}>To the scenarios</LinkButton>}
        >
          Two scenarios have to be solved first. Copy one, change what it assumes, and solve it.
        </EmptyState>
      )}
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type ChosenProps = Pick<Loaded, 'choices'> & Pick<NonNullable<Loaded['pair']>, 'sides'>

/** Which two are compared, by the letters that stand for them below; paper has no choice to make. */
const Chosen = ({ choices, sides }: ChosenProps) => (
  <>
    <div className="compared-choice">
      <FilterBar name="Scenarios to compare">
        <SelectField name="from" label="A" options={choices} defaultValue={sides[0]?.id} />
        <SelectField name="to" label="B" options={choices} defaultValue={sides[1]?.id} />
      </FilterBar>
    </div>
    <p className="on-paper">{sides.map(({ letter, name }) => `${letter}: ${name}`).join('; ')}</p>
  </>
)
