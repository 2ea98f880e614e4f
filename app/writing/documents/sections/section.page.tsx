import type { ShouldRevalidateFunctionArgs } from 'react-router'
import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { deskOf } from '#app/writing/context.ts'
import { toldFact } from '#app/writing/facts/told-fact.ts'
import type { Route } from './+types/section.page.ts'
import { saveSection } from './saving.server.ts'
import { sectionForm, twoTexts } from './section-form.ts'
import { findSectionPage } from './section-page.server.ts'
import { SectionScreen } from './section-screen.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.section.title ?? ''} · ${loaderData?.title ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const place = { documentId: params.document, sectionId: params.section }
  const found = await findSectionPage(ctx, deskOf(context), place)
  const { document, section, previous, next, judgement, missing, facts, model } = found
  const { id, key, title, guidance, body, status, gaps, writtenBy, version } = section
  return {
    documents: `/${ctx.org.slug}/documents`,
    documentId: document.id,
    title: document.title,
    section: { id, key, title, guidance, body, status, gaps, writtenBy, version },
    judged: section.judgement,
    judgement,
    missing,
    model,
    neighbours: [previous, next].map((one) => one && { id: one.id, title: one.title }),
    facts: facts.map((fact) => ({ id: fact.id, line: toldFact(fact, facts) })),
  }
}

/** What is saved in the background is on the page already. */
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  !args.formAction?.endsWith('/saving')

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const place = { documentId: params.document, sectionId: params.section }
  const version = Number(posted.get('_version'))
  const here = `/${ctx.org.slug}/documents/${params.document}`
  const draft = posted.get('_then') === 'read' ? `#${params.section}` : null
  try {
    return await carryOut(parseForm(posted, sectionForm), async (typed) => {
      await saveSection(ctx, { ...place, ...typed, version })
      return redirectWithFlash(
        draft ? here + draft : `${here}/sections/${params.section}`,
        'Saved.',
      )
    })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return data({ conflict: twoTexts(error.detail), message: error.message }, 409)
  }
}

export default function SectionPage({ loaderData, actionData }: Route.ComponentProps) {
  return <SectionScreen key={loaderData.section.id} {...loaderData} answer={actionData} />
}
