import { redirect } from 'react-router'
import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/removal.page.ts'
import { refuseUnfinished } from './addition.server.ts'
import { confirmationWord, removeSample } from './removal.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Remove the sample data · Groundwork' }]

const confirmed = z.object({ confirmation: z.string().max(40) })

export function loader({ context }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'sample.remove')
  if (!org.holdsSample) throw redirect(`/${org.slug}`)
  return { here: `/${org.slug}/sample`, organisation: org.name, word: confirmationWord }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'sample.remove')
  return carryOut(await readForm(request, confirmed), async (form) => {
    await refuseUnfinished(ctx)
    await removeSample(ctx, form)
    return redirectWithFlash(`/${ctx.org.slug}`, 'The sample data is gone.')
  })
}

export default function Removal({ loaderData, actionData }: Route.ComponentProps) {
  const { here, organisation, word } = loaderData
  return (
    <>
      <PageHeader
        title="Remove the sample data"
        lead={`${organisation} holds invented openings and candidates, so that there is something to look at.`}
      />
      <div className="stack prose">
        <p>These go, and do not come back:</p>
        <ul>
          <li>the sample openings with their descriptions, loops and role cards;</li>
          <li>their candidates with résumés, messages, scorecards, debriefs and decisions;</li>
          <li>whatever anybody added to those since, real applications included.</li>
        </ul>
        <p>
          Openings you opened yourselves stay, and so do members, settings and the record of what
          happened.
        </p>
      </div>
      <ConfirmBox
        action={here}
        label="Remove the sample data"
        word={word}
        errors={actionData?.errors}
      >
        <p>This cannot be undone.</p>
      </ConfirmBox>
    </>
  )
}
