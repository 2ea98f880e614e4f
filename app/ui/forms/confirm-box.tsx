import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'
import type { FieldErrors } from './form-context.tsx'
import { PostForm } from './post-form.tsx'

export interface ConfirmBoxProps {
  action: string
  /** What the closed box says, and the button in it. */
  label: string
  /** The word to type; the server compares it again, in the field `confirmation`. */
  word: string
  errors?: FieldErrors | null
  /** What will happen. */
  children: ReactNode
}

/** A step that cannot be taken back: opens, explains, and asks to type a word. Needs no script. */
export const ConfirmBox = ({ action, label, word, errors, children }: ConfirmBoxProps) => (
  <details className="confirm" open={errors ? true : undefined}>
    <summary className="button is-danger">{label}…</summary>
    <div className="card">
      <PostForm action={action} errors={errors}>
        <div>{children}</div>
        <TextField
          name="confirmation"
          label={
            <>
              Type <kbd>{word}</kbd> to go on
            </>
          }
          required
          autoComplete="off"
          spellCheck={false}
          pattern={exactly(word)}
          title={`Type ${word}`}
        />
        <div className="form-actions">
          <Button variant="danger">{label}</Button>
        </div>
      </PostForm>
    </div>
  </details>
)

/** A pattern that matches just this word; browsers read patterns under the `v` flag. */
const exactly = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
