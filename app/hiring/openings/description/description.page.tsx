import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { parseForm, refuseForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import type { Route } from './+types/description.page.ts'
import { findDescriptionPage, checkText } from './description-page.server.ts'
import { descriptionForm } from './description-form.ts'
import { DescriptionEditor } from './description-editor.tsx'
import { DescriptionView } from './description-view.tsx'
import { saveDescription } from './descriptions.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const page = await findDescriptionPage(ctx, params.opening)
  return { here: `/${ctx.org.slug}/openings/${params.opening}/description`, ...page }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = parseForm(await request.formData(), descriptionForm)
  if (!form.ok) return refuseForm(form)
  const { intent, ...draft } = form.value
  if (intent === 'check') return checkText(ctx, params.opening, draft.markdown)
  try {
    const { number } = await saveDescription(ctx, { openingId: params.opening, ...draft })
    return redirectWithFlash(
      `/${ctx.org.slug}/openings/${params.opening}/description`,
      `Saved as version ${number}.`,
    )
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return data({ values: draft, conflict: { message: error.message, ...error.detail } }, 409)
  }
}

export default function Description({ loaderData, actionData }: Route.ComponentProps) {
  const { here, mayEdit, mayReadDraft, draft, published } = loaderData
  if (draft && mayEdit.ok)
    return <DescriptionEditor key={draft.number} {...draft} here={here} answer={actionData} />
  const markdown = draft ? draft.markdown : published
  const verdict = markdown === null ? mayReadDraft : mayEdit
  return <DescriptionView markdown={markdown} reason={verdict.ok ? '' : verdict.reason} />
}
