import type { RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import type { FieldConstraints } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type AcceptanceProps = {
  here: string
  offer: string
  constraints: Record<string, FieldConstraints | undefined>
  refused?: RefusedForm
}

export const Acceptance = ({ here, offer, constraints, refused }: AcceptanceProps) => (
  <Section id="acceptance" title="Accept the offer" card>
    <PostForm action={here} constraints={constraints} {...refused}>
      <input type="hidden" name="offer" value={offer} />
      <TextField
        name="name"
        label="Your full name"
        hint="Typed here, it stands for your signature. We keep it with the time and the letter as you read it."
        autoComplete="name"
        required
      />
      <div className="form-actions">
        <Button variant="primary">Accept the offer</Button>
      </div>
    </PostForm>
  </Section>
)

/** Opens before it can be pressed, so that nobody declines by a slip. */
export const Decline = ({ here, offer }: { here: string; offer: string }) => (
  <details className="confirm">
    <summary className="button">Decline the offer…</summary>
    <div className="card">
      <PostForm id="decline" action={`${here}/decline`}>
        <p>Declining ends this application. The team reads what you write here.</p>
        <input type="hidden" name="offer" value={offer} />
        <TextField name="declineName" label="Your full name" autoComplete="name" required />
        <TextArea
          name="reason"
          label="Why"
          hint="It helps us, and has no consequences for you."
          rows={3}
          required={false}
        />
        <div className="form-actions">
          <Button variant="danger">Decline the offer</Button>
        </div>
      </PostForm>
    </div>
  </details>
)
