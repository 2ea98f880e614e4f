import type { RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import type { FieldConstraints } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { words } from '#app/hiring/portal/words/words.ts'

const said = words.offer

export type AcceptanceProps = {
  here: string
  offer: string
  constraints: Record<string, FieldConstraints | undefined>
  refused?: RefusedForm
}

export const Acceptance = ({ here, offer, constraints, refused }: AcceptanceProps) => (
  <Section id="acceptance" title={said.accept.title} card>
    <PostForm action={here} constraints={constraints} {...refused}>
      <input type="hidden" name="offer" value={offer} />
      <TextField
        name="name"
        label={said.name}
        hint={said.accept.hint}
        autoComplete="name"
        required
      />
      <div className="form-actions">
        <Button variant="primary">{said.accept.do}</Button>
      </div>
    </PostForm>
  </Section>
)

/** Opens before it can be pressed, so that nobody declines by a slip. */
export const Decline = ({ here, offer }: { here: string; offer: string }) => (
  <details className="confirm">
    <summary className="button">{said.decline.open}</summary>
    <div className="card">
      <PostForm id="decline" action={`${here}/decline`}>
        <p>{said.decline.means}</p>
        <input type="hidden" name="offer" value={offer} />
        <TextField name="declineName" label={said.name} autoComplete="name" required />
        <TextArea
          name="reason"
          label={said.decline.why}
          hint={said.decline.whyHint}
          rows={3}
          required={false}
        />
        <div className="form-actions">
          <Button variant="danger">{said.decline.do}</Button>
        </div>
      </PostForm>
    </div>
  </details>
)
