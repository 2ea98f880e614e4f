import { keyHolder } from '#app/accounts/keys/key-holder.middleware.ts'
import { apiLimit, mayUse } from '#app/api/rest/answer.middleware.ts'
import { applicationContext } from '#app/http/application.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { Forbidden } from '#app/problems.ts'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/mcp.feed.ts'
import { mcpFor } from './tools.server.ts'

/** A page of another site must not reach it through a browser that stands inside the network (DNS rebinding). */
function checkOrigin(request: Request, own: string): void {
  const origin = request.headers.get('Origin')
  if (origin !== null && origin !== own) throw new Forbidden('This door is not for other sites.')
}

const answer = async ({ request, context }: Route.LoaderArgs | Route.ActionArgs) => {
  const application = context.get(applicationContext)
  checkOrigin(request, application.services.origin)
  const ctx = await keyHolder(application, request, null)
  await countRequest(application, apiLimit, ctx.actor.keyId ?? ctx.actor.id)
  await mayUse(ctx)
  const faults: unknown[] = []
  const handler = mcpFor({
    ctx,
    desk: deskOf(context),
    allows: (scope) => keyHolder(application, request, scope),
    fail: (fault) => void faults.push(fault),
  })
  const told = await handler.fetch(request)
  if (faults.length > 0) throw faults[0]
  return told
}

export const loader = answer
export const action = answer
