import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type NegotiationProps = {
  here: string
  notes: { id: string; text: string; author: string; at: string }[]
}

/** What was said while the offer was talked over. */
export const Negotiation = ({ here, notes }: NegotiationProps) => (
  <Section
    title="Negotiation notes"
    lead="For the team alone. They never show in the portal."
    card
    id="notes"
  >
    <div className="stack">
      <PostForm action={`${here}/notes`}>
        <TextArea name="text" label="What was said" rows={3} required maxLength={5000} />
        <div className="form-actions">
          <Button size="small">Keep the note</Button>
        </div>
      </PostForm>
      {notes.length > 0 && (
        <ul className="rows">
          {notes.map(({ id, text, author, at }) => (
            <li key={id}>
              <p className="said-by">
                <strong>{author}</strong> · <DateTime at={at} />
              </p>
              <p className="said-text">{text}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  </Section>
)
