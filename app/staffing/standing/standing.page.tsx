import { Outlet } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import type { Route } from './+types/standing.page.ts'
import { StandingNotice } from './standing-notice.tsx'
import { findStanding } from './standing.server.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { home: `/${ctx.org.slug}`, standing: await findStanding(ctx) }
}

/** A page about the newest plan, and above it what the plan does not know yet. */
export default function StandingFrame({ loaderData }: Route.ComponentProps) {
  return (
    <div className="stack">
      <StandingNotice {...loaderData} />
      <Outlet />
    </div>
  )
}
