import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type FactListProps = {
  here: string
  facts: readonly { id: string; label: string; value: string; source: string }[]
  mayEdit: boolean
}

/** The public facts a post may tell, each with its number and where it is known from. */
export const FactList = ({ here, facts, mayEdit }: FactListProps) => (
  <Section
    title="Facts it may tell"
    lead="Public ones, as they were when the post was begun. Put one into a gap with “Add a fact”, or type its name in braces."
    card
  >
    <div className="stack">
      {facts.length === 0 ? (
        <p className="text-muted">None yet. Figures in the text need one each.</p>
      ) : (
        <dl className="post-facts">
          {facts.map(({ id, label, value, source }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                {value} <span className="text-muted text-sm block">{source}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {mayEdit && <OwnFactForm here={here} />}
    </div>
  </Section>
)

const OwnFactForm = ({ here }: { here: string }) => (
  <details className="post-details">
    <summary>Add a public fact</summary>
    <PostForm action={`${here}/facts`}>
      <TextField name="label" label="What it is about" required maxLength={120} />
      <TextField name="value" label="Figure, date or words" required maxLength={80} />
      <TextField name="unit" label="Unit" required={false} maxLength={40} hint="min, %, USD" />
      <TextField name="source" label="Known from" required maxLength={200} />
      <div className="form-actions">
        <Button>Add the fact</Button>
      </div>
    </PostForm>
  </details>
)
