import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type SampleFormProps = { here: string; again: boolean; answer: unknown }

export const SampleForm = ({ here, again, answer }: SampleFormProps) => (
  <Section title={again ? 'Take another sample' : 'Send a sample'} level={3} card>
    <PostForm
      id="sample"
      action={here}
      encType="multipart/form-data"
      errors={(answer as { errors?: FieldErrors } | undefined)?.errors}
    >
      <TextField
        name="file"
        type="file"
        label="CSV file"
        accept=".csv,text/csv,text/plain"
        hint="At most 2 MB, 100 columns and 100,000 rows; the first line names the columns. Leave out what is personal and not needed."
        required
      />
      <div className="form-actions">
        <Button type="submit" variant="primary">
          {again ? 'Replace and profile' : 'Keep and profile'}
        </Button>
      </div>
    </PostForm>
  </Section>
)
