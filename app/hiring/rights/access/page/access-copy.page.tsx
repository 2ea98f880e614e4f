import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { openRequest } from '#app/hiring/rights/access/requests.server.ts'
import { showAccessCopy } from '#app/hiring/rights/access/review.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/access-copy.page.ts'
import { EndPart } from './end-part.tsx'
import { OpeningPart } from './opening-part.tsx'
import { PartsTable } from './parts-table.tsx'
import { RequestNotice } from './request-notice.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Formal request · Groundwork' }]

const letter = z.object({ arrivedOn: z.iso.date('Say on which day the request arrived.') })

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    candidacy: `/${ctx.org.slug}/candidacies/${params.candidacy}`,
    today: ctx.now.toISOString().slice(0, 10),
    ...(await showAccessCopy(ctx, params.candidacy)),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, letter), async ({ arrivedOn }) => {
    await openRequest(ctx, { candidacyId: params.candidacy, arrivedOn })
    return redirectWithFlash(
      `/${ctx.org.slug}/candidacies/${params.candidacy}/rights/access-copy`,
      'The request is noted, and the person was told by when they get an answer.',
    )
  })
}

/** A formal request for everything that is held about a person, from its arrival to the copy. */
export default function AccessCopy({ loaderData, actionData }: Route.ComponentProps) {
  const { candidacy, name, request, parts, unrevealed, today, isErased } = loaderData
  const here = `${candidacy}/rights/access-copy`
  const isOpen = request?.state === 'open'
  return (
    <>
      <PageHeader
        title="Formal request"
        crumbs={[
          { to: candidacy, label: name },
          { to: `${candidacy}/rights`, label: 'Data rights' },
        ]}
        lead="People may ask for everything you hold about them, notes and ratings included. Somebody looks through it first, so that nothing about others goes out with it."
      />
      <div className="stack">
        {request && <RequestNotice request={request} unrevealed={unrevealed} />}
        {parts && <PartsTable here={here} parts={parts} />}
        {isOpen && <EndPart here={here} parts={parts ?? []} may={loaderData.mayRelease} />}
        {!isOpen && !isErased && (
          <OpeningPart
            here={here}
            today={today}
            errors={actionData?.errors}
            values={actionData?.values}
          />
        )}
      </div>
    </>
  )
}
