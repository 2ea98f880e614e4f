import { redirect } from 'react-router'
import { personContext } from '#app/accounts/context.ts'
import { signedIn } from '#app/accounts/in-organisation.middleware.ts'
import type { Route } from './+types/start.feed.ts'
import { listOrganisations } from './organisations.server.ts'

export const middleware: Route.MiddlewareFunction[] = [signedIn]

/** The front door leads into the only organisation, or lets the person choose. */
export async function loader({ context }: Route.LoaderArgs) {
  const { organisations, invitations } = await listOrganisations(context.get(personContext))
  const [only] = organisations
  const clear = organisations.length === 1 && invitations.length === 0
  return redirect(clear && only ? `/${only.slug}` : '/organisations')
}
