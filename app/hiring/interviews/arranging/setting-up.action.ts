import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/setting-up.action.ts'
import { setUpInterviews } from './setting-up.server.ts'
import type { SetUp } from './setting-up.server.ts'

const schema = z.object({
  candidacy: z.array(z.uuid()).min(1, 'Tick at least one candidate first.'),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy } = await requireForm(request, schema)
  const done = await setUpInterviews(ctx, {
    openingId: params.opening,
    candidacyIds: candidacy,
  })
  const board = `/${ctx.org.slug}/openings/${params.opening}/candidates`
  return redirectWithFlash(cameFrom(request, board), said(done))
}

function said({ interviews, candidates, unplanned }: SetUp): string {
  const left = `${counted(unplanned, 'candidate stands', 'candidates stand')} in a stage without interviews.`
  if (interviews === 0) return unplanned > 0 ? `None is set up: ${left}` : 'All are set up already.'
  const made = `${counted(interviews, 'interview is', 'interviews are')} set up for ${counted(candidates, 'candidate', 'candidates')}. Times are offered from each candidate’s page.`
  return unplanned > 0 ? `${made} ${left}` : made
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
