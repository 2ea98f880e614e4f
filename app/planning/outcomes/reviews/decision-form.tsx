import type { Constraints, RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField, TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

const verdicts = [
  { value: 'continue', label: 'Go on', hint: 'As it is.' },
  { value: 'change', label: 'Change', hint: 'Something is done differently from now on.' },
  { value: 'stop', label: 'Stop', hint: 'No more work goes into it.' },
]

export type DecisionFormProps = {
  here: string
  useCases: readonly { value: string; label: string }[]
  constraints: Constraints
  actionData: RefusedForm | undefined
}

/** One decision of a meeting. It stays as it is noted; another one may follow it. */
export const DecisionForm = ({ here, useCases, constraints, actionData }: DecisionFormProps) => (
  <Section title="One more decision" lead="It stays as you note it; a later one may follow." card>
    <PostForm action={here} constraints={constraints} {...actionData}>
      <SelectField name="useCase" label="Use case" options={useCases} placeholder="Choose …" />
      <ChoiceGroup name="verdict" legend="Decided" options={verdicts} required />
      <TextArea name="reason" label="Why" rows={3} />
      <div className="form-actions">
        <Button variant="primary">Note the decision</Button>
      </div>
    </PostForm>
  </Section>
)
