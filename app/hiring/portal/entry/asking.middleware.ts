import { setTimeout as wait } from 'node:timers/promises'
import { data } from 'react-router'
import type { RouterContextProvider } from 'react-router'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import { applicationContext, requestFactsContext } from '#app/http/application.ts'
import { parseForm, refuseForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { TooManyRequests } from '#app/problems.ts'
import { portalContext } from '#app/hiring/portal/in-portal.middleware.ts'
import { askForLink } from '#app/hiring/portal/links.server.ts'
import type { Asker } from '#app/hiring/portal/links.server.ts'
import { askForSchema, askSchema, linkLimit, linkPlaceLimit } from '#app/hiring/portal/portal.ts'

/** Longer than looking for an address and writing a link takes, so that the time says nothing. */
const answerAfterMs = 250

type Visit = { request: Request; context: Readonly<RouterContextProvider> }

/** Sends a login link, or gives the answer that refuses to; known and unknown addresses are treated alike. */
export async function askForWayIn({ request, context }: Visit) {
  const form = await request.formData()
  const read = readAsker(form)
  if (!read.ok) return refuseForm(read)
  try {
    await countBoth(context, read.asker)
  } catch (error) {
    if (!(error instanceof TooManyRequests)) throw error
    return tooMany(form, error)
  }
  await Promise.all([
    askForLink(context.get(portalContext).visitor, read.asker),
    wait(answerAfterMs),
  ])
  return null
}

function readAsker(form: FormData) {
  if (form.has('for')) {
    const read = parseForm(form, askForSchema)
    return read.ok ? { ok: true as const, asker: { candidate: read.value.for } } : read
  }
  const read = parseForm(form, askSchema)
  return read.ok ? { ok: true as const, asker: { email: read.value.email } } : read
}

async function countBoth(context: Visit['context'], asker: Asker) {
  const application = context.get(applicationContext)
  const { org } = context.get(portalContext).visitor
  const who = 'email' in asker ? mailboxOf(asker.email) : asker.candidate
  await countRequest(application, linkPlaceLimit, context.get(requestFactsContext).address)
  await countRequest(application, linkLimit, `${org.id} ${who}`)
}

function tooMany(form: FormData, { retryAfterSeconds }: TooManyRequests) {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  const message = words.entrance.tooOften(minutes)
  return data(
    { errors: { '': [message] }, values: { email: String(form.get('email') ?? '') } },
    { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } },
  )
}
