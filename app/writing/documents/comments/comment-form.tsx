import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { MentionArea } from './mention-area.tsx'

export type CommentFormProps = {
  here: string
  /** Null for the document as a whole. */
  sectionId: string | null
  title: string
  people: readonly { id: string; name: string }[]
  suggests: boolean
}

/** Says something about a section or a passage of it, or suggests other words for that passage. */
export function CommentForm({ here, sectionId, title, people, suggests }: CommentFormProps) {
  const picked = usePicked(sectionId)
  return (
    <div className="margin-forms">
      <details>
        <summary aria-label={`Comment on ${title}`}>
          {picked ? 'Comment on what you marked' : 'Comment'}
        </summary>
        <PostForm action={`${here}/comments`}>
          {sectionId && <input type="hidden" name="section" value={sectionId} />}
          {sectionId && <Quote key={picked} picked={picked} />}
          <MentionArea name="body" label="Your comment" rows={3} people={people} required />
          <Button size="small">Comment</Button>
        </PostForm>
      </details>
      {suggests && sectionId && (
        <details>
          <summary aria-label={`Suggest other words in ${title}`}>Suggest other words</summary>
          <PostForm action={`${here}/suggestions`}>
            <input type="hidden" name="section" value={sectionId} />
            <TextArea
              key={picked}
              name="quote"
              label="Instead of"
              hint="Exactly as it stands in the text."
              rows={2}
              defaultValue={picked}
              required
            />
            <TextArea name="replacement" label="Write" rows={2} required />
            <TextField name="reason" label="Because" required={false} maxLength={500} />
            <Button size="small">Suggest</Button>
          </PostForm>
        </details>
      )}
    </div>
  )
}

const Quote = ({ picked }: { picked: string }) => (
  <TextField
    name="quote"
    label="About these words"
    hint="Mark them in the text, or copy them here. Empty means the whole section."
    required={false}
    maxLength={1000}
    defaultValue={picked}
  />
)

/** The words that are marked in the section's text. */
function usePicked(sectionId: string | null): string {
  const [picked, setPicked] = useState('')
  const last = useRef('')
  useEffect(() => {
    if (!sectionId) return undefined
    const onSelection = () => {
      const selection = document.getSelection()
      const text = document.getElementById(`text-${sectionId}`)
      if (!selection?.anchorNode || !text?.contains(selection.anchorNode)) return
      const words = selection.toString().replaceAll(/\s+/g, ' ').trim().slice(0, 1000)
      if (words !== '' && words !== last.current) setPicked((last.current = words))
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [sectionId])
  return picked
}
