import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export type Refused = { errors: FieldErrors; values: FormValues }

export type VerdictFormsProps = {
  here: string
  /** The version that is judged. */
  number: number
  refused?: Refused
}

/** Approves a version, or declines it and says what would have to change. */
export function VerdictForms({ refused, ...version }: VerdictFormsProps) {
  const declining = refused?.values.verdict === 'declined'
  return (
    <>
      <Approve {...version} {...(declining ? undefined : refused)} />
      <details className="confirm" open={declining}>
        <summary className="button">Decline…</summary>
        <div className="card">
          <Decline {...version} {...(declining ? refused : undefined)} />
        </div>
      </details>
    </>
  )
}

type FormProps = Omit<VerdictFormsProps, 'refused'> & Partial<Refused>

const Approve = ({ here, number, ...refused }: FormProps) => (
  <PostForm action={here} {...refused}>
    <input type="hidden" name="number" value={number} />
    <TextArea name="comment" label="Comment" required={false} rows={2} />
    <div className="form-actions">
      <Button type="submit" name="verdict" value="approved" variant="primary">
        Approve
      </Button>
    </div>
  </PostForm>
)

const Decline = ({ here, number, ...refused }: FormProps) => (
  <PostForm action={here} {...refused}>
    <input type="hidden" name="number" value={number} />
    <TextArea name="comment" label="What would have to change" required rows={2} />
    <div className="form-actions">
      <Button type="submit" name="verdict" value="declined" variant="danger">
        Decline
      </Button>
    </div>
  </PostForm>
)
