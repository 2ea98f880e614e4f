import { words } from '#app/hiring/portal/words/words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

const said = words.withdrawal

/** Opens before it can be pressed, so that nobody withdraws by a slip. */
export const Withdrawal = ({ here }: { here: string }) => (
  <details className="confirm">
    <summary className="button is-danger">{said.open}</summary>
    <div className="card">
      <PostForm id="withdrawal" action={`${here}/withdrawal`}>
        <p>{said.means}</p>
        <TextArea name="reason" label={said.why} hint={said.whoReads} rows={3} required={false} />
        <div className="form-actions">
          <Button variant="danger">{said.do}</Button>
        </div>
      </PostForm>
    </div>
  </details>
)
