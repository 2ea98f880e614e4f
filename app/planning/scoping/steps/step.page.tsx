import type { ShouldRevalidateFunctionArgs } from 'react-router'
import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { refuseForm, typedIn } from '#app/http/forms.ts'
import { stepAfter, stepFrom } from '#app/planning/scoping/checklist/steps.ts'
import type { Route } from './+types/step.page.ts'
import { itemsIn } from './items/item.ts'
import { findStep } from './page/step-page.server.ts'
import { StepScreen } from './page/step-screen.tsx'
import { saveStep } from './saving/save-step.server.ts'
import { bothTexts, typedAgain } from './step-answer.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Scope'} · Groundwork` },
]

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { key: step, title, lead } = stepFrom(params.step)
  const { searchParams } = new URL(request.url)
  const asked = { pair: searchParams.get('kind') ?? '', role: searchParams.get('role') ?? '' }
  const here = `/${ctx.org.slug}/use-cases/${params.useCase}/scope`
  const page = await findStep(ctx, { useCaseId: params.useCase, step, asked })
  return { here, step, title, lead, next: stepAfter(step) ?? null, ...page }
}

/** What is saved in the background is on the page already. */
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  args.formAction?.endsWith('/draft') ? false : args.defaultShouldRevalidate

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { key: step } = stepFrom(params.step)
  const form = await request.formData()
  const posted = itemsIn(form)
  const saved = await saveStep(ctx, { useCaseId: params.useCase, step, posted })
  if (Object.keys(saved.errors).length > 0)
    return refuseForm({ errors: saved.errors, values: typedIn(form) })
  if (saved.conflicts.length > 0)
    return data({ values: typedAgain(posted, saved), conflicts: bothTexts(saved.conflicts) }, 409)
  const here = `/${ctx.org.slug}/use-cases/${params.useCase}/scope`
  const next = stepAfter(step)
  if (!form.has('go-on')) return redirectWithFlash(`${here}/${step}`, 'Saved.')
  return redirectWithFlash(next ? `${here}/${next}` : here, 'Saved.')
}

export default function Step({ loaderData, actionData }: Route.ComponentProps) {
  return <StepScreen key={loaderData.step} {...loaderData} answer={actionData} />
}
