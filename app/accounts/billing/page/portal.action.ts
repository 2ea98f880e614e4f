import { redirect } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import type { Route } from './+types/portal.action.ts'
import { openPortal } from './plans.server.ts'

export const action = async ({ context }: Route.ActionArgs) =>
  redirect(await openPortal(context.get(organisationContext)), 303)
