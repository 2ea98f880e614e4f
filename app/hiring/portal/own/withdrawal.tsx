import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

/** Opens before it can be pressed, so that nobody withdraws by a slip. */
export const Withdrawal = ({ here }: { here: string }) => (
  <details className="confirm">
    <summary className="button is-danger">Withdraw my application…</summary>
    <div className="card">
      <PostForm id="withdrawal" action={`${here}/withdrawal`}>
        <p>The team stops working on your application and nobody contacts you about it any more.</p>
        <TextArea
          name="reason"
          label="Why"
          hint="Only the team reads it."
          rows={3}
          required={false}
        />
        <div className="form-actions">
          <Button variant="danger">Withdraw</Button>
        </div>
      </PostForm>
    </div>
  </details>
)
