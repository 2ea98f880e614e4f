import { Outlet } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { ProblemText } from '#app/ui/feedback/problem-page.tsx'
import type { Route } from './+types/frame.page.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { settingsGroups } from './settings-pages.ts'

export function loader({ context }: Route.LoaderArgs) {
  const { org, actor } = context.get(organisationContext)
  const groups = settingsGroups.map(({ title, pages }) => ({
    title,
    pages: pages
      .filter(({ action }) => can(actor, action).ok)
      .map(({ path, label, end }) => ({ to: `/${org.slug}/${path}`, label, end })),
  }))
  return { groups: groups.filter(({ pages }) => pages.length > 0) }
}

export default function Settings({ loaderData }: Route.ComponentProps) {
  return (
    <SettingsFrame groups={loaderData.groups}>
      <Outlet />
    </SettingsFrame>
  )
}

/** A refused page keeps the list beside it, so that there is a way on. */
export function ErrorBoundary({ loaderData, error }: Route.ErrorBoundaryProps) {
  return (
    <SettingsFrame groups={loaderData?.groups ?? []}>
      <ProblemText error={error} />
    </SettingsFrame>
  )
}
