import { portalContext } from '#app/hiring/portal/in-portal.middleware.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/standing.page.ts'
import { showErasure } from './own-rights.server.ts'

export const loader = ({ context, params }: Route.LoaderArgs) =>
  showErasure(context.get(portalContext).visitor, params.erasure)

/** How far an erasure is: there is nobody left to sign in, so whoever knows the address may look. */
export default function Standing({ loaderData }: Route.ComponentProps) {
  const { state, askedAt, keepUntil, doneAt } = loaderData
  const { standing } = words.rights
  const day = (at: string | null) => at && <DateTime at={at} show="date" />
  return (
    <div className="stack narrow">
      <header>
        <h1>{standing.title}</h1>
        <p className="page-lead">{standing.states[state]}</p>
      </header>
      <KeyValues
        items={[
          { label: standing.asked, value: day(askedAt) },
          ...(state === 'kept' && keepUntil
            ? [{ label: standing.until, value: day(keepUntil) }]
            : []),
          ...(doneAt ? [{ label: standing.done, value: day(doneAt) }] : []),
        ]}
      />
      <p className="text-muted">{standing.nothing}</p>
    </div>
  )
}
