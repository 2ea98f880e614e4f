import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { LongChoiceGroup } from '#app/ui/forms/long/long-choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'

export type ReviewFieldsProps = {
  choices: readonly { value: string; label: string }[]
  people?: readonly string[]
  today: string
  cancel: string
  label: string
}

/** A review meeting: when, who, what was said, and when the next one is. */
export const ReviewFields = ({ choices, people = [], today, cancel, label }: ReviewFieldsProps) => (
  <>
    <TextField name="title" label="Meeting" />
    <div className="columns">
      <TextField name="heldOn" label="Held on" type="date" defaultValue={today} />
      <TextField
        name="nextOn"
        label="Looked at again on"
        hint="Left empty, its use cases are due again a quarter later."
        type="date"
        required={false}
      />
    </div>
    <LongChoiceGroup
      name="people"
      things="people"
      legend="Who was there"
      options={choices}
      defaultValue={people}
      direction="row"
    />
    <TextField name="guests" label="Others who were there" required={false} />
    <TextArea name="notes" label="Notes" rows={8} required={false} />
    <div className="form-actions">
      <Button variant="primary">{label}</Button>
      <LinkButton to={cancel} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </>
)
