import { redirect } from 'react-router'
import { z } from 'zod'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { erasureWord } from '#app/hiring/rights/requests/erasure.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/erasure.page.ts'
import { askForOwnErasure, foreseeOwnErasure } from './own-rights.server.ts'

const confirmed = z.object({ confirmation: z.string().max(40) })

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  return {
    data: `/portal/${ctx.org.slug}/data`,
    here: `/portal/${ctx.org.slug}/data/erasure`,
    organisation: ctx.org.name,
    word: erasureWord,
    foreseen: await foreseeOwnErasure(ctx),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, confirmed), async (form) => {
    const { id } = await askForOwnErasure(ctx, form)
    return redirect(`/portal/${ctx.org.slug}/erasures/${id}`, 303)
  })
}

/** The last question before a candidate is forgotten. */
export default function OwnErasure({ loaderData, actionData }: Route.ComponentProps) {
  const { data, here, organisation, word, foreseen } = loaderData
  const { confirm } = words.rights
  return (
    <div className="stack narrow">
      <header>
        <p>
          <a href={data}>{words.rights.title}</a>
        </p>
        <h1>{confirm.title}</h1>
      </header>
      <p>{confirm.lead(organisation)}</p>
      <div className="prose">
        <ul>
          {confirm.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
      {foreseen.keepUntil && (
        <Notice>
          {confirm.kept} <DateTime at={foreseen.keepUntil} show="date" />.
        </Notice>
      )}
      <ConfirmBox action={here} label={confirm.label} word={word} errors={actionData?.errors}>
        <p>{confirm.final}</p>
      </ConfirmBox>
    </div>
  )
}
