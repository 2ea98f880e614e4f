import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/today.page.ts'
import { findSampleState } from '#app/company/sample/addition.server.ts'
import { findFirstSteps } from './first-steps.server.ts'
import { FirstSteps } from './first-steps.tsx'
import { SampleOffer } from './sample-offer.tsx'
import { findToday } from './today.server.ts'
import { WaitingList } from './waiting-list.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Today · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const groups = await findToday(ctx)
  const steps = await findFirstSteps(ctx)
  return {
    name: ctx.actor.name,
    home: `/${ctx.org.slug}`,
    sample: await findSampleState(ctx),
    mayOpen: can(ctx.actor, 'opening.create').ok,
    steps:
      steps?.map(({ key, label, why, to, isDone }) => ({ key, label, why, to, isDone })) ?? null,
    groups: groups.map(({ items, ...group }) => ({
      ...group,
      items: items.map(({ at, ...item }) => ({ ...item, at: at?.toISOString() ?? null })),
    })),
  }
}

export default function Today({ loaderData }: Route.ComponentProps) {
  const { name, groups, home, sample, steps } = loaderData
  const count = groups.reduce((sum, { total }) => sum + total, 0)
  return (
    <>
      <PageHeader title="Today" lead={count > 0 ? `${name}, ${waits(count)} for you.` : name} />
      <div className="stack">
        {groups.length === 0 && !steps && <Nothing {...loaderData} />}
        {sample && sample.kind !== 'offered' && <SampleOffer home={home} state={sample} />}
        {groups.map((group) => (
          <WaitingList {...group} key={group.key} />
        ))}
        {steps && <FirstSteps home={home} steps={steps} />}
        {sample?.kind === 'offered' && <SampleOffer home={home} state={sample} />}
      </div>
    </>
  )
}

const waits = (count: number) => (count === 1 ? 'one thing waits' : `${count} things wait`)

type Shown = Route.ComponentProps['loaderData']

const Nothing = ({ home, mayOpen }: Pick<Shown, 'home' | 'mayOpen'>) => (
  <EmptyState
    title="Nothing waits for you"
    action={
      mayOpen && (
        <LinkButton to={`${home}/openings/new`} variant="primary">
          New opening from a role card
        </LinkButton>
      )
    }
  >
    Scorecards to write, decisions to make, approvals to give and candidates who wait for an answer
    appear here.
  </EmptyState>
)
