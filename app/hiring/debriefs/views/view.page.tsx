import { organisationContext } from '#app/accounts/context.ts'
import { findDebrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import { pageData } from '#app/hiring/debriefs/debrief/page-data.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/view.page.ts'
import { ViewForm } from './view-form.tsx'
import { stateView } from './views.server.ts'
import { viewSchema } from './view.ts'
import { BackToDebrief } from './views.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Your view · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { home, candidate, candidacyId, speaking, suggestion } = pageData(
    ctx,
    await findDebrief(ctx, params.candidacy),
  )
  const isEarly = speaking.ownPart === 'manager' && speaking.waiting.length > 0
  return {
    debrief: `${home}/candidacies/${candidacyId}/debrief`,
    here: `${home}/candidacies/${candidacyId}/view`,
    candidate,
    maySpeak: speaking.ownPart !== null,
    isEarly,
    said: speaking.own ?? suggestion,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, viewSchema), async (view) => {
    await stateView(ctx, { candidacyId: params.candidacy, ...view })
    const debrief = `/${ctx.org.slug}/candidacies/${params.candidacy}/debrief`
    return redirectWithFlash(debrief, 'Your view is stated.')
  })
}

export default function OwnView({ loaderData, actionData }: Route.ComponentProps) {
  const { debrief, here, candidate, maySpeak, isEarly, said } = loaderData
  return (
    <>
      <PageHeader
        title="Your view"
        crumbs={[{ to: debrief, label: `Debrief: ${candidate}` }]}
        lead="Interviewers state view and recommendation first; the hiring manager speaks last."
      />
      {maySpeak ? (
        <ViewForm
          action={here}
          values={actionData?.values ?? said ?? undefined}
          errors={actionData?.errors}
          askReason={isEarly}
        />
      ) : (
        <Notice>There is nothing for you to state here now.</Notice>
      )}
      <BackToDebrief to={debrief} candidate={candidate} />
    </>
  )
}
