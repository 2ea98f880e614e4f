import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import type { Route } from './+types/exception.action.ts'
import { exceptionSchema, minutesOfException } from './availability.ts'
import { addException } from './availability.server.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, exceptionSchema), async (said) => {
    const { firstDay, lastDay = firstDay } = said
    await addException(ctx, { firstDay, lastDay, hours: minutesOfException(said) })
    return redirectWithFlash(`/${ctx.org.slug}/availability`, 'The exception is noted.')
  })
}
