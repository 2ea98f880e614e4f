import { words } from '#app/hiring/portal/words/words.ts'
import type { ShownRequest } from '#app/hiring/rights/access/requests.server.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { longestMessage } from './request.ts'

const said = words.rights.everything

export type EverythingProps = { here: string; everything: ShownRequest | null }

/** A formal request for everything that is held, and how it stands. */
export function Everything({ here, everything }: EverythingProps) {
  const isUnderWay = everything && ['open', 'making', 'ready'].includes(everything.state)
  return (
    <Section title={said.title} lead={said.lead} card>
      {everything && <Standing here={here} everything={everything} />}
      {!isUnderWay && (
        <PostForm action={`${here}/access-request`}>
          <TextArea
            name="message"
            label={said.message}
            hint={said.hint}
            required={false}
            rows={3}
            maxLength={longestMessage}
          />
          <Button>{said.ask}</Button>
        </PostForm>
      )}
    </Section>
  )
}

function Standing({ here, everything }: { here: string; everything: ShownRequest }) {
  const { id, state, askedAt, dueOn, expiresAt, reason } = everything
  return (
    <>
      <p>
        {said[state]} {state === 'open' && <DateTime at={dueOn} show="date" />}
        {state === 'ready' && expiresAt && <DateTime at={expiresAt} show="date" />}{' '}
        <span className="text-muted">
          ({said.askedOn} <DateTime at={askedAt} show="date" />)
        </span>
      </p>
      {state === 'closed' && <p className="said-text">{reason}</p>}
      {state === 'ready' && (
        <p>
          <a className="button is-primary" href={`${here}/access-copies/${id}`}>
            {said.fetch}
          </a>
        </p>
      )}
    </>
  )
}
