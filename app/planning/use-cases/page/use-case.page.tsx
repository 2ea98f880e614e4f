import { Outlet } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import type { Route } from './+types/use-case.page.ts'
import { useCaseParts } from '#app/planning/use-cases/parts.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { stageNames, stageTones } from '#app/planning/use-cases/words.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Use case'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { id, number, title, stage, parking, mergedInto, facts } = await findUseCase(
    ctx,
    params.useCase,
  )
  return {
    home: `/${ctx.org.slug}`,
    id,
    number,
    title,
    stage,
    parked: parking !== null,
    merged: mergedInto !== null,
    parts: useCaseParts
      .filter(({ needs }) => can(ctx.actor, needs, facts).ok)
      .map(({ path, label }) => ({ path, label })),
  }
}

/** The frame of one use case: its name, where it stands and the ways to its parts. */
export default function UseCase({ loaderData }: Route.ComponentProps) {
  const { home, id, number, title, stage, parts } = loaderData
  const ran = stage === 'launch' || stage === 'scale' || stage === 'retired'
  const here = `${home}/use-cases/${id}`
  const tabs = parts.map(({ path, label }) =>
    path === '' ? { to: here, label, end: true } : { to: `${here}/${path}`, label, end: false },
  )
  return (
    <>
      <PageHeader
        title={`${number} · ${title}`}
        crumbs={[{ to: `${home}/use-cases`, label: 'Use cases' }]}
        badge={<Standing {...loaderData} />}
        actions={ran && <LinkButton to={`${home}/outcomes/${id}`}>What came of it</LinkButton>}
      />
      <Tabs name="Parts of the use case" tabs={tabs} />
      <Outlet />
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function Standing({ stage, parked, merged }: Pick<Loaded, 'stage' | 'parked' | 'merged'>) {
  if (merged) return <Status tone="plain">Merged</Status>
  if (parked) return <Status tone="warn">Parked</Status>
  return <Status tone={stageTones[stage]}>{stageNames[stage]}</Status>
}
