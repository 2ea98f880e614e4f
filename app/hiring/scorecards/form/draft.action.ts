import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { Problem } from '#app/problems.ts'
import type { Route } from './+types/draft.action.ts'
import { readCard } from './card-form.ts'

/** Saves in the background what is typed so far. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = readCard(await request.formData())
  if (!form.ok) return data({ refused: Object.values(form.errors).flat().join(' ') }, 400)
  const { version, content } = form
  try {
    return await saveScorecard(ctx, { interviewId: params.interview, version, content })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { status, message, detail } = error
    return data(
      { refused: message, ...(status === 409 && { conflict: { message, ...detail } }) },
      status,
    )
  }
}

/** A dropped connection is told, not thrown: the page stays, with everything in it. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData()
  const asked = { version: Number(form.get('_version')), edit: Number(form.get('_edit')) }
  try {
    return { ...asked, ...(await serverAction()) }
  } catch {
    return { ...asked, offline: true }
  }
}
