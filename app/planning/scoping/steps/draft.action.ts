import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { stepFrom } from '#app/planning/scoping/checklist/steps.ts'
import { Problem } from '#app/problems.ts'
import type { Route } from './+types/draft.action.ts'
import { itemsIn } from './items/item.ts'
import { saveStep } from './saving/save-step.server.ts'
import { bothTexts } from './step-answer.ts'

/** Saves in the background what can be taken of what is typed so far. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { key: step } = stepFrom(params.step)
  const posted = itemsIn(await request.formData())
  try {
    const saved = await saveStep(ctx, { useCaseId: params.useCase, step, posted, partly: true })
    const conflicts = bothTexts(saved.conflicts)
    const { errors, marks } = saved
    return data({ errors, marks, conflicts }, conflicts.length > 0 ? 409 : 200)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return data({ refused: error.message }, error.status)
  }
}

/** A dropped connection is told, not thrown: the page stays, with everything in it. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData()
  const edit = Number(form.get('_edit'))
  try {
    return { edit, ...(await serverAction()) }
  } catch {
    return { edit, offline: true }
  }
}
