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
import { foreseeRemoval } from './foreseeing.server.ts'
import { leavingInWords } from './removal-words.ts'
import { confirmationWord, removeSample } from './removal.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Remove the sample data · Groundwork' }]

const confirmed = z.object({ confirmation: z.string().max(40) })

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { actor, org } = ctx
  authorise(actor, 'sample.remove')
  if (!org.holdsSample) throw redirect(`/${org.slug}`)
  const { leaving, membersStay } = await foreseeRemoval(ctx)
  return {
    here: `/${org.slug}/sample`,
    organisation: org.name,
    word: confirmationWord,
    leaving: leavingInWords(leaving),
    membersStay,
  }
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
  const { here, organisation, word, leaving, membersStay } = loaderData
  return (
    <>
      <PageHeader
        title="Remove the sample data"
        lead={`${organisation} holds invented plans, openings, candidates and documents, so that there is something to look at.`}
      />
      <div className="stack">
        <div className="stack prose">
          <p>These go, and do not come back:</p>
          <ul>
            {leaving.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            With them goes all that belongs to them, whoever added it: scopes and estimates, loops,
            messages, debriefs and decisions, and real applications to a sample opening too.
          </p>
          <p>
            What you made yourselves stays, and so do settings and the record of what happened.{' '}
            {membersStay
              ? 'All members stay.'
              : 'Your members stay; the invented ones leave, and what they did keeps their names.'}
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
      </div>
    </>
  )
}
