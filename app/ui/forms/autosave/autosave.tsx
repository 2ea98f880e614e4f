import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useNavigation, type useFetcher } from 'react-router'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { forgetLocally } from './local-draft.ts'
import type { Fitting } from './local-draft.ts'
import { useTyping } from './typing.tsx'

/** What every background save says, whatever else it says; `edit` tells which state of the form it was about. */
export type SavingAnswer = { edit: number; offline?: boolean }

/** What an answer means to whoever types. */
export type Reading = {
  words: string
  /** Both texts, where somebody has to choose: nothing is sent until they did. */
  conflict?: ReactNode
  /** All that was typed up to this answer is stored. */
  safe: boolean
}

export type AutosaveProps<Answer extends SavingAnswer> = {
  /** What the draft is kept under in this browser. */
  name: string
  /** What the page was filled with; another one means that it changed meanwhile. */
  stamp: string
  action: string
  saving: ReturnType<typeof useFetcher<Answer>>
  /** What is being written, as in “for this section”. */
  thing: string
  read: (answer: Answer) => Reading
  /** Where typed fields belong when the page numbers its rows anew. */
  fit?: Fitting
  /** Called with the form after each answer. */
  onAnswer?: (form: HTMLFormElement, answer: Answer) => void
}

const quietFor = 1000
const retryAfter = 5000
const offline =
  'No connection. What you type is kept in this browser and saved as soon as it is back.'

/** Saves the form around it a second after the last change; until then what is typed is kept in this browser. */
export function Autosave<Answer extends SavingAnswer>(props: AutosaveProps<Answer>) {
  const marker = useRef<HTMLDivElement>(null)
  const { edits, older, putBack } = useTyping({ marker, ...props })
  useSaving(marker, props, edits)
  const { data: answer, state } = props.saving
  const reading = answer && !answer.offline ? props.read(answer as Answer) : null
  return (
    <div ref={marker} className="autosave">
      {reading?.conflict}
      {older && (
        <Notice tone="warn">
          <p>This browser keeps words for {props.thing} that are not saved.</p>
          <Button type="button" size="small" onClick={putBack}>
            Put them into the form
          </Button>
        </Notice>
      )}
      <p role="status" className="text-muted text-sm">
        {state === 'idle' ? (answer?.offline ? offline : (reading?.words ?? '')) : 'Saving …'}
      </p>
    </div>
  )
}

/**
 * Sends the form once it has been quiet, one request at a time, and again when the connection was down. Not while its
 * buttons send it, nor while somebody has to choose between two texts.
 */
function useSaving<Answer extends SavingAnswer>(
  marker: RefObject<HTMLDivElement | null>,
  { name, action, saving, read, onAnswer }: AutosaveProps<Answer>,
  edits: number,
) {
  const { state, submit } = saving
  const answer = saving.data as Answer | undefined
  const told = answer && !answer.offline ? answer.edit : 0
  const isSending = useNavigation().state !== 'idle'
  const reading = answer && !answer.offline ? read(answer) : null
  const stopped = Boolean(reading?.conflict) || isSending
  const delay = answer?.offline ? retryAfter : quietFor
  useEffect(() => {
    if (edits === told || state !== 'idle' || stopped) return undefined
    const timer = setTimeout(() => {
      const form = marker.current?.closest('form')
      if (!form) return
      const fields = new FormData(form)
      fields.delete('_key')
      fields.set('_edit', String(edits))
      void submit(fields, { method: 'post', action })
    }, delay)
    return () => clearTimeout(timer)
  }, [marker, action, edits, told, state, stopped, delay, answer, submit])
  const isSafe = reading?.safe === true && answer?.edit === edits
  useEffect(() => {
    const form = marker.current?.closest('form')
    if (form && answer && !answer.offline) onAnswer?.(form, answer)
    if (isSafe) forgetLocally(localStorage, name)
  }, [marker, answer, isSafe, name, onAnswer])
}
