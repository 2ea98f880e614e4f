import { type RefObject, use, useEffect, useMemo, useRef, useState } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { dropDraft, keepDraft, readDraft } from './autosave/drafts.ts'
import { FormContext } from './form-context.tsx'
import { FieldFrame, type TextAreaProps, useControl } from './field.tsx'

export interface DraftTextAreaProps extends Omit<TextAreaProps, 'onInput' | 'ref'> {
  /** What is being written, such as `scorecard:<id>:evidence`; drafts are kept under it. */
  draftKey: string
}

/** A textarea whose text survives closing the window; without script a plain textarea. */
export function DraftTextArea({ draftKey, ...props }: DraftTextAreaProps) {
  const { control, frame, rest } = useControl(props)
  const ref = useRef<HTMLTextAreaElement>(null)
  const saved = String(props.defaultValue ?? control.defaultValue ?? '')
  const { restored, failed, keep, discard } = useDraft(ref, {
    key: draftKey,
    saved,
    refused: Object.keys(use(FormContext).errors ?? {}).length > 0,
  })
  return (
    <FieldFrame {...frame}>
      <textarea {...control} {...rest} ref={ref} onInput={keep} />
      <div className="draft-note" role="status">
        {failed && 'This browser keeps no drafts: save before you leave.'}
        {restored && (
          <>
            <span>
              Your unsaved text is back, last changed <RelativeTime at={restored.savedAt} />.
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

interface Writing {
  key: string
  saved: string
  /** The server sent the text back: it is in the page, but saved nowhere. */
  refused: boolean
}

function useDraft(ref: RefObject<HTMLTextAreaElement | null>, { key, saved, refused }: Writing) {
  const hydrated = useHydrated()
  const [failed, setFailed] = useState(false)
  const [dismissed, setDismissed] = useState(false)
  const sent = useRef(false)
  const draft = useMemo(
    () => (hydrated ? readDraft(localStorage, key, saved) : null),
    [hydrated, key, saved],
  )
  useEffect(() => {
    const area = ref.current
    if (!hydrated || !area) return
    if (refused) sent.current = false
    else if (!draft) dropDraft(localStorage, key)
    if (!draft) return
    if (area.value !== draft.text && area !== document.activeElement) put(area, draft.text)
  }, [ref, hydrated, key, draft, refused])
  useNewWords(ref, saved)
  useEffect(
    () => listenToForm(ref.current, { key, sent, onReset: () => setDismissed(true) }),
    [ref, key],
  )
  return {
    failed,
    restored: dismissed ? null : draft,
    keep() {
      sent.current = false
      const savedAt = new Date().toISOString()
      setFailed(!keepDraft(localStorage, key, { text: ref.current?.value ?? '', savedAt }))
    },
    discard() {
      if (ref.current) put(ref.current, saved)
      dropDraft(localStorage, key)
      setDismissed(true)
      ref.current?.focus()
    },
  }
}

/** Shows what was changed elsewhere on the page, such as by taking a draft, where nobody has typed since. */
function useNewWords(ref: RefObject<HTMLTextAreaElement | null>, saved: string) {
  const before = useRef(saved)
  useEffect(() => {
    const area = ref.current
    // Nobody typed it, so no event tells of it: it is neither a draft nor unsaved.
    if (area && area.value === before.current) area.value = saved
    before.current = saved
  }, [ref, saved])
}

function put(area: HTMLTextAreaElement, text: string) {
  area.value = text
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

interface Listening {
  key: string
  sent: RefObject<boolean>
  onReset: () => void
}

/** A sent draft is dropped when its page gives way to another that is not a problem page. */
function listenToForm(area: HTMLTextAreaElement | null, { key, sent, onReset }: Listening) {
  const form = area?.form
  const onSubmit = () => void (sent.current = true)
  const reset = () => {
    dropDraft(localStorage, key)
    onReset()
  }
  form?.addEventListener('submit', onSubmit)
  form?.addEventListener('reset', reset)
  return () => {
    form?.removeEventListener('submit', onSubmit)
    form?.removeEventListener('reset', reset)
    if (sent.current) setTimeout(() => dropUnlessProblem(key))
  }
}

function dropUnlessProblem(key: string) {
  if (!document.querySelector('[data-problem]')) dropDraft(localStorage, key)
}
