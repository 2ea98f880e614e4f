import { type RefObject, useEffect, useRef, useState } from 'react'
import { forgetLocally, keepLocally, recall, typedFields } from './local-draft.ts'
import type { Fitting, LocalDraft, TypedFields } from './local-draft.ts'

type Typing = {
  /** Stands inside the form. */
  marker: RefObject<HTMLElement | null>
  name: string
  stamp: string
  fit?: Fitting
}

/** Counts the changes to the form, keeps them in this browser, and puts back what a closed window left. */
export function useTyping({ marker, name, stamp, fit }: Typing) {
  const [edits, setEdits] = useState(0)
  const [older, setOlder] = useState<LocalDraft | null>(null)
  const current = useRef({ stamp, fit })
  useEffect(() => {
    current.current = { stamp, fit }
  }, [stamp, fit])
  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return undefined
    const shown = typedFields(new FormData(form))
    const found = recall(localStorage, name, shown, current.current.fit)
    if (!found) forgetLocally(localStorage, name)
    else if (found.stamp !== current.current.stamp) setOlder(found)
    else {
      fill(form, found.fields)
      setEdits((count) => count + 1)
    }
    const onInput = () => {
      const fields = typedFields(new FormData(form))
      keepLocally(localStorage, name, { stamp: current.current.stamp, fields }, new Date())
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

function fill(form: HTMLFormElement, fields: TypedFields): void {
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
