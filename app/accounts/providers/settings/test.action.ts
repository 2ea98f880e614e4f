import { organisationContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import type { Route } from './+types/test.action.ts'
import { testProvider } from './settings.server.ts'

const limit = { name: 'provider-test', times: 30, seconds: 60 * 60 }

export async function action({ context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await countRequest(context.get(applicationContext), limit, ctx.org.id)
  const trouble = await testProvider(ctx)
  const message = trouble ?? 'The provider answers, and its description has all that is needed.'
  return redirectWithFlash(`/${ctx.org.slug}/settings/sign-in`, {
    message,
    tone: trouble === null ? 'plain' : 'danger',
  })
}
