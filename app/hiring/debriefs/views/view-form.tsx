import { recommendationNames, recommendationValues } from '#app/hiring/scorecards/scorecard.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export interface ViewFormProps {
  action: string
  /** What stands in the form at first: what the person said before, or their own scorecard. */
  values?: { recommendation: string | null; text: string } | FormValues
  errors?: FieldErrors | null
  /** The hiring manager speaks before the interviewers did. */
  askReason: boolean
}

const options = recommendationValues.map((value) => ({ value, label: recommendationNames[value] }))

export const ViewForm = ({ action, values, errors, askReason }: ViewFormProps) => (
  <PostForm action={action} values={values} errors={errors} warnUnsaved={errors !== undefined}>
    <ChoiceGroup
      name="recommendation"
      legend="You recommend"
      options={options}
      direction="row"
      required
    />
    <TextArea
      name="text"
      label="Your view"
      hint="What speaks for and against, and what weighs most. Everybody of this debrief reads it."
      maxLength={5000}
      required
    />
    {askReason && (
      <TextField
        name="earlyReason"
        label="Why you do not wait for the interviewers"
        hint="Stays beside your view."
        maxLength={500}
        required
      />
    )}
    <div className="form-actions">
      <Button type="submit">State your view</Button>
    </div>
  </PostForm>
)
