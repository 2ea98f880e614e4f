import { organisationContext } from '#app/accounts/context.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/today.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Today · Groundwork' }]

export function loader({ context }: Route.LoaderArgs) {
  const { actor } = context.get(organisationContext)
  return { name: actor.name }
}

export default function Today({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={`Today, ${loaderData.name}`} />
      <EmptyState title="Nothing waits for you">
        Scorecards to write, decisions to make and candidates who wait for an answer appear here.
      </EmptyState>
    </>
  )
}
