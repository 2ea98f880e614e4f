import { organisationContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import type { Route } from './+types/check.action.ts'
import { findingInWords, isProof } from './domain.ts'
import { checkDomain } from './domains.server.ts'

/** Each look asks name servers and a web server of somebody else. */
const limit = { name: 'domain-check', times: 60, seconds: 60 * 60 }

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await countRequest(context.get(applicationContext), limit, ctx.org.id)
  const finding = await checkDomain(ctx, { id: idOf(params.domain) })
  const message = findingInWords(finding) ?? ''
  return redirectWithFlash(
    `/${ctx.org.slug}/settings/domains`,
    isProof(finding) ? `Verified. ${message}` : { message, tone: 'warn' },
  )
}
