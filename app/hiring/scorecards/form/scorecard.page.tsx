import type { ShouldRevalidateFunctionArgs } from 'react-router'
import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { refuseForm } from '#app/http/forms.ts'
import type { Route } from './+types/scorecard.page.ts'
import { conflictOf, readCard } from './card-form.ts'
import { findScorecard } from './scorecard-page.server.ts'
import { cardTitle, ScorecardScreen } from './scorecard-screen.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${cardTitle(loaderData)} · Groundwork` : 'Scorecard · Groundwork' },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const page = await findScorecard(ctx, params.interview)
  return { home: `/${ctx.org.slug}`, shortcuts: ctx.actor.shortcuts !== false, ...page }
}

/** What is saved in the background is on the page already. */
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  args.formAction?.endsWith('/draft') ? false : args.defaultShouldRevalidate

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = readCard(posted)
  if (!form.ok) return refuseForm(form)
  const { version, content } = form
  try {
    await saveScorecard(ctx, { interviewId: params.interview, version, content })
  } catch (error) {
    return data({ conflict: conflictOf(error), content }, 409)
  }
  const here = `/${ctx.org.slug}/interviews/${params.interview}/scorecard`
  return redirectWithFlash(here, 'Saved. Seal it when it is complete.')
}

export default function Scorecard({ loaderData, actionData }: Route.ComponentProps) {
  return <ScorecardScreen {...loaderData} answer={actionData} />
}
