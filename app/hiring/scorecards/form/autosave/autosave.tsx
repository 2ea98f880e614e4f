import { type RefObject, useEffect, useRef, useState } from 'react'
import { useNavigation, type useFetcher } from 'react-router'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import type { CardConflict } from '#app/hiring/scorecards/form/card-form.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { forgetLocally, keepLocally, recall, typedFields } from './local-draft.ts'
import type { LocalDraft, TypedFields } from './local-draft.ts'

/** What a background save said; `edit` tells which state of the form it was about. */
export type DraftAnswer = {
  version: number
  edit: number
  refused?: string
  conflict?: CardConflict
  offline?: boolean
}

export type AutosaveProps = {
  /** What the draft is kept under in this browser. */
  name: string
  version: number
  saving: ReturnType<typeof useFetcher<DraftAnswer>>
  action: string
}

const quietFor = 1000
const retryAfter = 5000

/** Saves the form around it a second after the last change; until then what is typed is kept in this browser. */
export function Autosave(props: AutosaveProps) {
  const marker = useRef<HTMLDivElement>(null)
  const { edits, older, putBack } = useTyping(marker, props)
  useSaving(marker, props, edits)
  const { data: answer, state } = props.saving
  return (
    <div ref={marker} className="autosave">
      {answer?.conflict && <ConflictNotice {...answer.conflict} />}
      {older && (
        <Notice tone="warn">
          <p>This browser keeps words for this scorecard that are not saved.</p>
          <Button type="button" size="small" onClick={putBack}>
            Put them into the form
          </Button>
        </Notice>
      )}
      <p role="status" className="text-muted text-sm">
        {state === 'idle' ? wordsFor(answer) : 'Saving …'}
      </p>
    </div>
  )
}

function wordsFor(answer: DraftAnswer | undefined): string {
  if (answer?.offline)
    return 'No connection. What you type is kept in this browser and saved as soon as it is back.'
  if (answer?.conflict) return ''
  if (answer?.refused) return `Not saved: ${answer.refused}`
  return answer ? 'All changes are saved.' : ''
}

/** Counts the changes to the form, keeps them in this browser, and puts back what a closed window left. */
function useTyping(marker: RefObject<HTMLDivElement | null>, { name, version }: AutosaveProps) {
  const [edits, setEdits] = useState(0)
  const [older, setOlder] = useState<LocalDraft | null>(null)
  const current = useRef(version)
  useEffect(() => {
    current.current = version
  }, [version])
  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return undefined
    const found = recall(localStorage, name, typedFields(new FormData(form)))
    if (!found) forgetLocally(localStorage, name)
    else if (found.version < current.current) setOlder(found)
    else {
      fill(form, found.fields)
      setEdits((count) => count + 1)
    }
    const onInput = () => {
      const fields = typedFields(new FormData(form))
      keepLocally(localStorage, name, { version: current.current, fields }, new Date())
      setEdits((count) => count + 1)
    }
    form.addEventListener('input', onInput)
    return () => form.removeEventListener('input', onInput)
  }, [marker, name])
  const putBack = () => {
    const form = marker.current?.closest('form')
    if (form && older) fill(form, older.fields)
    setOlder(null)
    setEdits((count) => count + 1)
  }
  return { edits, older, putBack }
}

/**
 * Sends the form once it has been quiet, one request at a time, and again when the connection was down. Not while its
 * buttons send it: what a background save loads would take the place of what they answer.
 */
function useSaving(
  marker: RefObject<HTMLDivElement | null>,
  { action, name, saving }: AutosaveProps,
  edits: number,
) {
  const { state, data: answer, submit } = saving
  const told = answer && !answer.offline ? answer.edit : 0
  const isSending = useNavigation().state !== 'idle'
  const stopped = answer?.conflict !== undefined || isSending
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
  useEffect(() => {
    const safe = answer && !answer.offline && !answer.refused && answer.edit === edits
    if (safe) forgetLocally(localStorage, name)
  }, [answer, edits, name])
}

function fill(form: HTMLFormElement, fields: TypedFields): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(name)
    if (control instanceof RadioNodeList || control instanceof HTMLTextAreaElement)
      control.value = value
  }
}

/** Nothing of a sealed card stays behind in the browser. */
export function ForgetDraft({ name }: { name: string }) {
  useEffect(() => forgetLocally(localStorage, name), [name])
  return null
}
