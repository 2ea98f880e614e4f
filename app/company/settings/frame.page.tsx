import { Outlet } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { ProblemText } from '#app/ui/feedback/problem-page.tsx'
import type { Route } from './+types/frame.page.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { settingsPages } from './settings-pages.ts'

export function loader({ context }: Route.LoaderArgs) {
  const { org, actor } = context.get(organisationContext)
  return {
    pages: settingsPages
      .filter(({ action }) => can(actor, action).ok)
      .map(({ path, label, end }) => ({ to: `/${org.slug}/${path}`, label, end })),
  }
}

export default function Settings({ loaderData }: Route.ComponentProps) {
  return (
    <SettingsFrame pages={loaderData.pages}>
      <Outlet />
    </SettingsFrame>
  )
}

/** A refused page keeps the list beside it, so that there is a way on. */
export function ErrorBoundary({ loaderData, error }: Route.ErrorBoundaryProps) {
  return (
    <SettingsFrame pages={loaderData?.pages ?? []}>
      <ProblemText error={error} />
    </SettingsFrame>
  )
}
