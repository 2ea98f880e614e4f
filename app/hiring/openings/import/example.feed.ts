import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Route } from './+types/example.feed.ts'
import { exampleFile } from './columns.ts'

export function loader({ context }: Route.LoaderArgs) {
  authorise(context.get(organisationContext).actor, 'opening.create')
  return new Response(exampleFile(), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="openings-example.csv"',
    },
  })
}
