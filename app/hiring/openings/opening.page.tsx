import { Outlet } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import type { Route } from './+types/opening.page.ts'
import { findOpening } from './opening-lists.server.ts'
import { stateNames, stateTones } from './opening-state.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Opening'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { id, title, level, state, facts } = await findOpening(ctx, params.opening)
  return {
    home: `/${ctx.org.slug}`,
    id,
    title,
    level,
    state,
    mayList: can(ctx.actor, 'candidate.list', facts).ok,
    maySeePay: can(ctx.actor, 'opening.pay.read', facts).ok,
    maySeePlan: can(ctx.actor, 'proposal.read').ok,
  }
}

/** The frame of one opening: its name, its state and the ways to its parts. */
export default function Opening({ loaderData }: Route.ComponentProps) {
  const { home, id, title, level, state, mayList, maySeePay, maySeePlan } = loaderData
  const here = `${home}/openings/${id}`
  return (
    <>
      <PageHeader
        title={`${title} · ${level}`}
        crumbs={[{ to: `${home}/openings`, label: 'Openings' }]}
        badge={<Status tone={stateTones[state]}>{stateNames[state]}</Status>}
      />
      <Tabs
        name="Parts of the opening"
        tabs={[
          { to: here, label: 'Overview', end: true },
          { to: `${here}/description`, label: 'Job description', end: false },
          { to: `${here}/loop`, label: 'Interview loop', end: false },
          { to: `${here}/rubric`, label: 'Rubric', end: false },
          ...(mayList ? [{ to: `${here}/candidates`, label: 'Candidates', end: false }] : []),
          ...(mayList ? [{ to: `${here}/finalists`, label: 'Finalists', end: false }] : []),
          ...(mayList ? [{ to: `${here}/survey`, label: 'Survey', end: false }] : []),
          { to: `${here}/team`, label: 'Team', end: false },
          ...(maySeePay ? [{ to: `${here}/pay`, label: 'Pay', end: false }] : []),
          ...(maySeePlan ? [{ to: `${here}/plan`, label: 'Plan', end: false }] : []),
        ]}
      />
      <Outlet />
    </>
  )
}
