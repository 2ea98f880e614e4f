import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { applicationContext } from '#app/http/application.ts'
import { isSigned } from '#app/mail/signed-messages.ts'
import { Invalid, NotFound, Unauthorised } from '#app/problems.ts'
import { inboundMailSchema } from './inbound-mail.ts'
import { takeInboundMail } from './inbound-mails.server.ts'
import type { Route } from './+types/mail.feed.ts'

/** Mail services tell of answers to our mails here. */
export async function action({ request, context }: Route.ActionArgs) {
  const { inboundMail } = context.get(applicationContext).services
  if (!inboundMail) throw new NotFound()
  const body = await request.text()
  verify(inboundMail.secret, body, request.headers)
  const read = inboundMailSchema.safeParse(parsed(body))
  if (!read.success) throw new Invalid('This is no event of the type mail.received.')
  const id = request.headers.get('webhook-id')?.slice(0, 200) ?? ''
  return Response.json({
    mail: await takeInboundMail(siteOf(context), { id, mail: read.data.data }),
  })
}

/** The signature is over the bytes as they came, and a time that is more than five minutes off is refused. */
function verify(secret: string, body: string, headers: Headers): void {
  if (!isSigned(secret, body, Object.fromEntries(headers)))
    throw new Unauthorised('The signature does not fit this body, or it is too old.')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
