import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

/** An interviewer who should not judge this person says so, and nobody waits for them. */
export const Recusal = ({ action }: { action: string }) => (
  <details className="card">
    <summary>You should not interview this person?</summary>
    <PostForm action={action}>
      <input type="hidden" name="kind" value="recused" />
      <TextField
        name="reason"
        label="Reason"
        hint="For example: we worked together, or are friends."
        required
        maxLength={500}
      />
      <div className="form-actions">
        <Button type="submit">Step back</Button>
      </div>
    </PostForm>
  </details>
)
