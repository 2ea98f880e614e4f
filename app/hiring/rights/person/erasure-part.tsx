import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import type { FieldErrors } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownRights } from './rights.server.ts'

export type ErasurePartProps = {
  here: string
  word: string
  rights: Pick<ShownRights, 'erasure' | 'isErased' | 'hold'>
  errors: FieldErrors | undefined
}

/** The erasure that was asked for, or the way to ask. */
export function ErasurePart({ here, word, rights, errors }: ErasurePartProps) {
  const { erasure, isErased, hold } = rights
  const isOpen = erasure && !['done', 'withdrawn'].includes(erasure.state)
  return (
    <Section title="Erasure" card>
      {erasure && <Told erasure={erasure} isHeld={hold !== null} />}
      {erasure?.state === 'kept' && (
        <PostForm action={`${here}/erasure-withdrawal`}>
          <p>Has the person changed their mind? Then the record can be worked with again.</p>
          <Button>Take the request back</Button>
        </PostForm>
      )}
      {!isOpen && !isErased && (
        <>
          <p>
            Open applications are withdrawn. Name, addresses, files, messages, notes and reasons are
            deleted; numbers stay, so that your statistics do not change. The person is told by
            mail.
          </p>
          <ConfirmBox action={here} label="Erase this person" word={word} errors={errors}>
            <p>This cannot be undone.</p>
          </ConfirmBox>
        </>
      )}
    </Section>
  )
}

type Erasure = NonNullable<ShownRights['erasure']>

const titles: Record<Erasure['state'], string> = {
  waiting: 'Erasure begins in a minute',
  kept: 'To be erased; the law keeps the record for now',
  running: 'Erasure is under way',
  done: 'This person was erased',
  withdrawn: 'A request was taken back',
}

const held = 'To be erased; the hold keeps the record for now'

const Told = ({
  erasure: { state, askedBy, askedAt, keepUntil, doneAt },
  isHeld,
}: {
  erasure: Erasure
  isHeld: boolean
}) => (
  <Notice
    title={state === 'kept' && isHeld ? held : titles[state]}
    tone={state === 'done' ? 'good' : 'plain'}
  >
    <p>
      {askedBy === 'candidate' ? 'The person asked' : 'Asked'} on{' '}
      <DateTime at={askedAt} show="date" />
      {keepUntil && state === 'kept' && (
        <>
          {' '}
          and kept until <DateTime at={keepUntil} show="date" />
        </>
      )}
      {doneAt && (
        <>
          , done on <DateTime at={doneAt} show="date" />
        </>
      )}
      .
    </p>
  </Notice>
)
