import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { erasureWord } from '#app/hiring/rights/requests/erasure.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/rights.page.ts'
import { ErasurePart } from './erasure-part.tsx'
import { HoldPart } from './hold-part.tsx'
import { RequestPart } from './request-part.tsx'
import { RetentionPart } from './retention-part.tsx'
import { eraseByTeam, showRights } from './rights.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Data rights · Groundwork' }]

const confirmed = z.object({ confirmation: z.string().max(40) })

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    candidacy: `/${ctx.org.slug}/candidacies/${params.candidacy}`,
    word: erasureWord,
    rights: await showRights(ctx, params.candidacy),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, confirmed), async (form) => {
    const { keepUntil } = await eraseByTeam(ctx, { candidacyId: params.candidacy, ...form })
    return redirectWithFlash(
      `/${ctx.org.slug}/candidacies/${params.candidacy}/rights`,
      keepUntil
        ? 'The law keeps this record for now. It is put away and erased by itself.'
        : 'The candidate is being erased. It takes a few minutes.',
    )
  })
}

/** What a person can ask about their data, done for them by the team. */
export default function Rights({ loaderData, actionData }: Route.ComponentProps) {
  const { candidacy, home, rights, word } = loaderData
  const here = `${candidacy}/rights`
  return (
    <>
      <PageHeader
        title="Data rights"
        crumbs={[
          { to: `${home}/openings/${rights.opening.id}`, label: rights.opening.title },
          { to: candidacy, label: rights.name },
        ]}
        lead="How long this person is kept, and what they can ask of you."
      />
      <div className="stack">
        <RetentionPart {...rights.retention} />
        {!rights.isErased && <RequestPart here={here} request={rights.request} />}
        <ErasurePart here={here} word={word} rights={rights} errors={actionData?.errors} />
        {(rights.mayHold || rights.hold) && !rights.isErased && (
          <HoldPart here={here} hold={rights.hold} may={rights.mayHold} />
        )}
      </div>
    </>
  )
}
