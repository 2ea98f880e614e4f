import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFetcher, useNavigation } from 'react-router'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import type { DraftAnswer } from '#app/planning/scoping/steps/both-texts.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { forgetLocally, keepLocally, recall, typedFields } from './local-draft.ts'
import type { LocalDraft, TypedFields } from './local-draft.ts'

export interface AutosaveProps {
  /** What the draft is kept under in this browser. */
  name: string
  /** What the page was filled with. */
  stamp: string
  action: string
}

const quietFor = 1000
const retryAfter = 5000

/** Saves the form around it a second after the last change; until then what is typed is kept in this browser. */
export function Autosave({ name, stamp, action }: AutosaveProps) {
  const marker = useRef<HTMLDivElement>(null)
  const saving = useFetcher<DraftAnswer>()
  const { edits, older, putBack } = useTyping(marker, name, stamp)
  useSaving({ marker, name, action, saving, edits })
  const { data: answer, state } = saving
  const conflicts = answer?.conflicts ?? []
  return (
    <div ref={marker} className="autosave">
      {conflicts.length > 0 && <ConflictNotice conflicts={conflicts} />}
      {older && (
        <Notice tone="warn">
          <p>This browser keeps words for this step that are not saved.</p>
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
  if (!answer) return ''
  if (answer.offline)
    return 'No connection. What you type is kept in this browser and saved as soon as it is back.'
  if (answer.refused) return `Not saved: ${answer.refused}`
  if (answer.conflicts?.length) return ''
  const wrong = Object.values(answer.errors ?? {}).flat()
  return wrong.length > 0 ? `Saved, but not all of it. ${wrong[0]}` : 'All changes are saved.'
}

/** Counts the changes to the form, keeps them in this browser, and puts back what a closed window left. */
function useTyping(marker: RefObject<HTMLDivElement | null>, name: string, stamp: string) {
  const [edits, setEdits] = useState(0)
  const [older, setOlder] = useState<LocalDraft | null>(null)
  const current = useRef(stamp)
  useEffect(() => {
    current.current = stamp
  }, [stamp])
  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return undefined
    const found = recall(localStorage, name, typedFields(new FormData(form)))
    if (!found) forgetLocally(localStorage, name)
    else if (found.stamp !== current.current) setOlder(found)
    else {
      fill(form, found.fields)
      setEdits((count) => count + 1)
    }
    const onInput = () => {
      const fields = typedFields(new FormData(form))
      keepLocally(localStorage, name, { stamp: current.current, fields }, new Date())
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

interface Saving {
  marker: RefObject<HTMLDivElement | null>
  name: string
  action: string
  saving: ReturnType<typeof useFetcher<DraftAnswer>>
  edits: number
}

/**
 * Sends the form once it has been quiet, one request at a time, and again when the connection was down. Not while its
 * buttons send it, nor while somebody has to choose between two texts.
 */
function useSaving({ marker, name, action, saving, edits }: Saving) {
  const { state, data: answer, submit } = saving
  const told = answer && !answer.offline ? answer.edit : 0
  const isSending = useNavigation().state !== 'idle'
  const stopped = Boolean(answer?.conflicts?.length) || isSending
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
    const form = marker.current?.closest('form')
    if (form && answer?.marks) note(form, answer.marks)
    const isSafe = answer?.marks && answer.edit === edits
    if (isSafe && Object.keys(answer.errors ?? {}).length === 0) forgetLocally(localStorage, name)
  }, [marker, answer, edits, name])
}

/** From now on the form answers what is stored now. */
function note(form: HTMLFormElement, marks: Record<string, string>) {
  for (const [name, mark] of Object.entries(marks)) {
    const control = form.elements.namedItem(`${name}.seen`)
    if (control instanceof HTMLInputElement) control.value = mark
  }
}

function fill(form: HTMLFormElement, fields: TypedFields) {
  for (const [name, value] of Object.entries(fields)) {
    const control = form.elements.namedItem(name)
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = true
    else if (
      control instanceof RadioNodeList ||
      control instanceof HTMLInputElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement
    )
      control.value = value
  }
}
