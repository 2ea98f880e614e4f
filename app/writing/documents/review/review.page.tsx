import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import { deskOf } from '#app/writing/context.ts'
import { DocumentHeader } from '#app/writing/documents/page/document-header.tsx'
import { Unready } from '#app/writing/documents/page/standing.tsx'
import { headOf } from '#app/writing/documents/page/head.ts'
import type { Route } from './+types/review.page.ts'
import { Approvals } from '#app/writing/documents/approvals/approvals.tsx'
import { askApproval } from '#app/writing/documents/approvals/approvals.server.ts'
import { ClaimList } from './claim-list.tsx'
import { Decisions } from '#app/writing/documents/decisions/decisions.tsx'
import { Findings } from './findings.tsx'
import { askForm } from './review-form.ts'
import { findReviewPage } from './review-page.server.ts'
import { reviewView } from './review-view.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Review · ${loaderData?.head.title ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findReviewPage(ctx, deskOf(context), params.document)
  return {
    documents: `/${ctx.org.slug}/documents`,
    head: headOf(ctx.actor, found.document),
    constraints: constraintsOf(askForm),
    ...reviewView(found, ctx.actor.id),
  }
}

/** Asks somebody to approve. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, askForm), async ({ team, member }) => {
    const documentId = params.document
    await askApproval(ctx, { documentId, team, memberId: idOf(member) })
    return redirectWithFlash(
      `/${ctx.org.slug}/documents/${documentId}/review`,
      'They are asked. Whoever is asked may read the document and comment on it.',
    )
  })
}

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
  const { documents, head, notice, findings, gaps, claims, decisions } = loaderData
  const here = `${documents}/${head.id}`
  return (
    <div className="stack">
      <DocumentHeader documents={documents} head={head} />
      <Unready notice={notice} />
      <Approvals here={here} {...loaderData} answer={actionData} />
      <Findings here={here} findings={findings} gaps={gaps} />
      <ClaimList here={here} claims={claims} />
      <Decisions here={here} decisions={decisions} mayEdit={head.mayEdit} />
    </div>
  )
}
