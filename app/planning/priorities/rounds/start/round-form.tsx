import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { LongChoiceGroup } from '#app/ui/forms/long/long-choice-group.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export interface RoundFormProps {
  home: string
  criteria: readonly { key: string; name: string; question: string }[]
  useCases: readonly { id: string; number: number; title: string }[]
  people: readonly { id: string; name: string; email: string }[]
  errors?: FieldErrors | null | undefined
  values?: FormValues | null | undefined
}

/** What is rated, by which criteria, and by whom. */
export const RoundForm = ({ home, errors, values, ...choices }: RoundFormProps) => (
  <PostForm
    action={`${home}/priorities/rounds/new`}
    errors={errors ?? null}
    values={values ?? null}
    warnUnsaved
  >
    <TextField
      name="title"
      label="Title"
      hint="Such as “Autumn portfolio”."
      required
      maxLength={100}
    />
    <Choices {...choices} />
    <div className="form-actions">
      <Button variant="primary">Start the round</Button>
    </div>
  </PostForm>
)

type ChoicesProps = Pick<RoundFormProps, 'criteria' | 'useCases' | 'people'>

const Choices = ({ criteria, people, useCases }: ChoicesProps) => (
  <>
    <ChoiceGroup
      name="criteria"
      legend="Criteria"
      multiple
      options={criteria.map(({ key, name, question }) => ({
        value: key,
        label: name,
        hint: question,
      }))}
      defaultValue={criteria.map(({ key }) => key)}
    />
    <LongChoiceGroup
      name="raters"
      things="people"
      searched
      legend="Who rates"
      hint="Any member. Who rates need not plan: they see the use cases of this round alone."
      options={people.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
    />
    <LongChoiceGroup
      name="useCases"
      things="use cases"
      searched
      legend="Use cases"
      hint="People rate a dozen with care; forty at most."
      options={useCases.map(({ id, number, title }) => ({
        value: id,
        label: `${number} ${title}`,
      }))}
    />
  </>
)
