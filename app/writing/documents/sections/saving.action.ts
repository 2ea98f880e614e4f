import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { parseForm } from '#app/http/forms.ts'
import { Problem } from '#app/problems.ts'
import type { Route } from './+types/saving.action.ts'
import { saveSection } from './saving.server.ts'
import { sectionForm, twoTexts } from './section-form.ts'

/** Saves in the background what is typed so far. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, sectionForm)
  if (!form.ok) return data({ refused: Object.values(form.errors).flat().join(' ') }, 400)
  const place = { documentId: params.document, sectionId: params.section }
  const version = Number(posted.get('_version'))
  try {
    return await saveSection(ctx, { ...place, ...form.value, version, quietly: true })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { status, message, detail } = error
    return data({ refused: message, ...(status === 409 && { conflict: twoTexts(detail) }) }, status)
  }
}

/** A dropped connection is told, not thrown: the page stays, with everything in it. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const edit = Number((await request.clone().formData()).get('_edit'))
  try {
    return { edit, ...(await serverAction()) }
  } catch {
    return { edit, offline: true }
  }
}
