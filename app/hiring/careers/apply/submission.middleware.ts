import type { RouterContextProvider } from 'react-router'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { portalTokenIn } from '#app/hiring/candidates/portal-address.ts'
import { applyToOpening } from '#app/hiring/candidates/applications/applications.server.ts'
import { readLinks } from '#app/hiring/candidates/candidate.ts'
import { applicationContext, requestFactsContext } from '#app/http/application.ts'
import { uploadLimit } from '#app/http/edge/body-limit.ts'
import { typedIn } from '#app/http/forms.ts'
import type { FormErrors } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { Gone, TooManyRequests } from '#app/problems.ts'
import { enterCareers, findApplicationForm } from '#app/hiring/careers/careers.server.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import { noticeVersion } from './privacy-notice.ts'
import { readSubmission } from './read-submission.ts'
import { applicationLimit } from './submission.ts'

type Visit = {
  request: Request
  context: Readonly<RouterContextProvider>
  params: { org: string; opening: string }
}

export type RefusedApplication = {
  status: number
  headers: Record<string, string>
  errors: FormErrors
  values: Record<string, unknown>
}

/** Takes a sent application; where it cannot be taken, gives what is wrong and everything that was typed. */
export async function receiveSubmission(visit: Visit): Promise<RefusedApplication | null> {
  const form = await readUploadForm(visit.request, { maxFileSize: uploadLimit })
  const refuse = (status: number, errors: FormErrors, headers = {}): RefusedApplication => ({
    status,
    headers,
    errors,
    values: typedIn(form),
  })
  try {
    await countRequest(
      visit.context.get(applicationContext),
      applicationLimit,
      `${visit.params.org} ${visit.context.get(requestFactsContext).address}`,
    )
    const problem = await apply(visit, form)
    return problem && refuse(problem.status, problem.errors)
  } catch (error) {
    if (error instanceof TooManyRequests) {
      return refuse(
        429,
        { '': [words.apply.tooMany] },
        { 'Retry-After': String(error.retryAfterSeconds) },
      )
    }
    if (error instanceof Gone) return refuse(410, { '': [error.message] })
    throw error
  }
}

async function apply({ request, context, params }: Visit, form: FormData) {
  const ctx = await enterCareers(siteOf(context), params.org)
  const { facts, notice } = await findApplicationForm(ctx, params.opening)
  const read = await readSubmission(form, noticeVersion(notice))
  if (read.ok === 'trapped') return null
  if (!read.ok) return read
  const { name, email, phone, links, note } = read.fields
  await applyToOpening(ctx, {
    openingId: facts.id,
    name,
    email,
    phone,
    location: '',
    links: readLinks(links).links,
    note,
    notice,
    document: read.document,
    session: portalTokenIn(request.headers.get('Cookie'), {
      origin: ctx.services.origin,
      orgId: ctx.org.id,
    }),
  })
  return null
}
