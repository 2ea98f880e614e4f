import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type OpeningPartProps = {
  here: string
  today: string
  errors: FieldErrors | undefined
  values: FormValues | undefined
}

/** Notes a request that came by letter or by word of mouth. */
export const OpeningPart = ({ here, today, errors, values }: OpeningPartProps) => (
  <Section
    title="Note a request"
    lead="Did the person ask by letter or in a talk? Note it here. They can also ask in their portal."
    card
  >
    <PostForm action={here} errors={errors} values={values}>
      <TextField
        name="arrivedOn"
        label="When it arrived"
        hint="The month in which it has to be answered counts from this day."
        type="date"
        max={today}
        defaultValue={today}
        required
      />
      <Button variant="primary">Note the request</Button>
    </PostForm>
  </Section>
)
