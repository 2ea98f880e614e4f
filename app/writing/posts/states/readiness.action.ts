import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { subjectChecksContext } from '#app/writing/context.ts'
import { examinePost } from '#app/writing/posts/checks/examine.ts'
import { markReady, takeBack } from '#app/writing/posts/keeping/states.server.ts'
import type { Route } from './+types/readiness.action.ts'

const schema = z.object({ ready: z.enum(['yes', 'no']) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { ready } = await requireForm(request, schema)
  const here = `/${ctx.org.slug}/posts/${params.post}`
  if (ready === 'no') {
    await takeBack(ctx, params.post)
    return redirectWithFlash(here, 'It is a draft again.')
  }
  const checks = context.get(subjectChecksContext)
  await markReady(ctx, params.post, (post) => examinePost(post, checks, ctx.now))
  return redirectWithFlash(here, 'Ready. Copy it from here when its time has come.')
}
