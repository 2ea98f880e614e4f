import { words } from '#app/hiring/portal/words/words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export interface AccommodationProps {
  here: string
  asked: { text: string; at: string }[]
}

const said = words.accommodation

export const Accommodation = ({ here, asked }: AccommodationProps) => (
  <Section id="accommodation" title={said.title} lead={said.lead} card>
    <div className="stack">
      {asked.map(({ text, at }) => (
        <div key={at}>
          <p className="text-muted text-sm">
            {said.asked} <DateTime at={at} show="date" />
          </p>
          <p className="said-text">{text}</p>
        </div>
      ))}
      <details>
        <summary className="button">{said.send}…</summary>
        <PostForm id="accommodation-form" action={`${here}/accommodations`}>
          <p>{said.private}</p>
          <TextArea name="text" label={said.text} rows={3} maxLength={4000} required />
          <div className="form-actions">
            <Button variant="primary">{said.send}</Button>
          </div>
        </PostForm>
      </details>
    </div>
  </Section>
)
