import { type RefObject, useEffect, useRef, useState } from 'react'
import { RelativeTime } from '#app/ui/time/moment.tsx'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { FieldFrame, type TextAreaProps, useControl } from './field.tsx'

export interface DraftTextAreaProps extends Omit<TextAreaProps, 'onInput' | 'ref'> {
  /** What is being written, such as `scorecard:<id>:evidence`; drafts are kept under it. */
  draftKey: string
}

interface Kept {
  restoredFrom?: string
  failed?: boolean
}

/** A textarea whose text survives closing the window; without script a plain textarea. */
export function DraftTextArea({ draftKey, ...props }: DraftTextAreaProps) {
  const { control, frame, rest } = useControl(props)
  const ref = useRef<HTMLTextAreaElement>(null)
  const saved = String(props.defaultValue ?? control.defaultValue ?? '')
  const { kept, keep, discard } = useDraft(ref, draftKey, saved)
  return (
    <FieldFrame {...frame}>
      <textarea {...control} {...rest} ref={ref} onInput={keep} />
      <div className="draft-note" role="status">
        {kept.failed && 'This browser keeps no drafts: save before you leave.'}
        {kept.restoredFrom && (
          <>
            <span>
              Your unsaved text is back, from <RelativeTime at={kept.restoredFrom} />.
            </span>
            <button type="button" onClick={discard}>
              Discard it
            </button>
          </>
        )}
      </div>
    </FieldFrame>
  )
}

function useDraft(ref: RefObject<HTMLTextAreaElement | null>, key: string, saved: string) {
  const [kept, setKept] = useState<Kept>({})
  const sent = useRef(false)
  useEffect(() => {
    const area = ref.current
    const draft = readDraft(localStorage, key, saved)
    if (!draft) return setKept({})
    if (!area || area.value === draft.text || area === document.activeElement) return
    put(area, draft.text)
    setKept({ restoredFrom: draft.savedAt })
  }, [ref, key, saved])
  useEffect(() => listenToForm(ref.current, key, sent, () => setKept({})), [ref, key])
  return {
    kept,
    keep() {
      sent.current = false
      const draft = { text: ref.current?.value ?? '', savedAt: new Date().toISOString() }
      if (!keepDraft(localStorage, key, draft)) setKept({ failed: true })
    },
    discard() {
      if (ref.current) put(ref.current, saved)
      dropDraft(localStorage, key)
      setKept({})
      ref.current?.focus()
    },
  }
}

function put(area: HTMLTextAreaElement, text: string) {
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A sent draft is dropped when its page gives way to another that is not a problem page. */
function listenToForm(
  area: HTMLTextAreaElement | null,
  key: string,
  sent: RefObject<boolean>,
  onReset: () => void,
) {
  const form = area?.form
  const submitted = () => void (sent.current = true)
  const reset = () => {
    dropDraft(localStorage, key)
    onReset()
  }
  form?.addEventListener('submit', submitted)
  form?.addEventListener('reset', reset)
  return () => {
    form?.removeEventListener('submit', submitted)
    form?.removeEventListener('reset', reset)
    if (!sent.current) return
    setTimeout(() => {
      if (!document.querySelector('[data-problem]')) dropDraft(localStorage, key)
    })
  }
}
