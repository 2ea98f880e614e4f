import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/stakeholder-removal.action.ts'
import { removeStakeholder } from './stakeholders.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { useCase: useCaseId, stakeholder: stakeholderId } = params
  const here = `/${ctx.org.slug}/use-cases/${useCaseId}/people`
  const { name, team, wants } = await removeStakeholder(ctx, { useCaseId, stakeholderId })
  const undo = { action: here, label: 'Undo', fields: { name, team, wants } }
  return redirectWithFlash(here, { message: `${name} is taken off.`, undo })
}
