import type { Context } from '#app/accounts/context.ts'
import type { Application } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { countRequest } from '#app/http/rate-limit.ts'

const limit = { name: 'provider-test', times: 30, seconds: 60 * 60 }

/** Asks a provider, some times an hour, and goes back to its page with what was found. */
export async function testAnswer(
  application: Application,
  ctx: Context,
  test: (ctx: Context) => Promise<string | null>,
): Promise<Response> {
  await countRequest(application, limit, ctx.actor.userId)
  const trouble = await test(ctx)
  const message = trouble ?? 'The provider answers, and its description has all that is needed.'
  return redirectWithFlash(`/${ctx.org.slug}/settings/sign-in`, {
    message,
    tone: trouble === null ? 'plain' : 'danger',
  })
}
