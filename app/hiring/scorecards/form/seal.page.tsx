import { data, redirect } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { sealScorecard } from '#app/hiring/scorecards/seals.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { refuseForm } from '#app/http/forms.ts'
import { Invalid } from '#app/problems.ts'
import type { Route } from './+types/seal.page.ts'
import { conflictOf, readCard } from './card-form.ts'
import { findScorecard } from './scorecard-page.server.ts'
import { ScorecardScreen } from './scorecard-screen.tsx'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const page = await findScorecard(ctx, params.interview)
  const home = `/${ctx.org.slug}`
  if (request.method === 'GET' && page.seal)
    throw redirect(`${home}/interviews/${params.interview}/scorecard`)
  return { home, shortcuts: ctx.actor.shortcuts !== false, ...page }
}

/** Saves first and seals then: what is refused as incomplete is saved all the same. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = readCard(await request.formData())
  if (!form.ok) return refuseForm(form)
  const { content } = form
  const card = { interviewId: params.interview }
  try {
    const { version } = await saveScorecard(ctx, { ...card, version: form.version, content })
    const { revealed, late } = await sealScorecard(ctx, { ...card, version })
    const here = `/${ctx.org.slug}/interviews/${params.interview}/scorecard`
    return redirectWithFlash(here, sealed(revealed, late))
  } catch (error) {
    if (error instanceof Invalid) return data({ errors: error.fields, content }, 400)
    return data({ conflict: conflictOf(error), content }, 409)
  }
}

function sealed(revealed: boolean, late: boolean): string {
  if (late) return 'Sealed. It came after the reveal: it is kept, and does not count.'
  return revealed ? 'Sealed, and everybody is in: this stage is revealed.' : 'Sealed.'
}

export default function Seal({ loaderData, actionData }: Route.ComponentProps) {
  return <ScorecardScreen {...loaderData} answer={actionData} />
}
