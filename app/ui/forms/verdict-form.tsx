import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { TextArea } from './field.tsx'
import { PostForm } from './post-form.tsx'

export type VerdictFormProps = {
  action: string
  /** What the words beside the verdict are called. */
  words: { name: string; label: string }
  rows?: number
  /** Fields of its own, such as the version that is judged. */
  children?: ReactNode
}

/** Approves or declines something, and says why. */
export const VerdictForm = ({ action, words, rows = 2, children }: VerdictFormProps) => (
  <PostForm action={action}>
    {children}
    <TextArea {...words} hint="Needed only when you decline." rows={rows} />
    <div className="form-actions">
      <Button type="submit" name="verdict" value="approved" variant="primary">
        Approve
      </Button>
      <Button type="submit" name="verdict" value="declined">
        Decline
      </Button>
    </div>
  </PostForm>
)
