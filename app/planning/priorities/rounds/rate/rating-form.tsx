import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Rating = { useCaseId: string; criterion: string; value: number; comment: string }
type UseCase = {
  id: string
  number: number
  title: string
  problem: string
  input: string
  output: string
}

export interface RatingFormProps {
  here: string
  criteria: readonly Criterion[]
  useCases: readonly UseCase[]
  ratings: readonly Rating[]
  submittedAt: Date | null
  errors?: FieldErrors | null | undefined
  values?: FormValues | null | undefined
}

/** One card per use case, one number with a reason per criterion. */
export const RatingForm = (props: RatingFormProps) => {
  const { here, useCases, submittedAt, errors, values } = props
  return (
    <PostForm
      action={`${here}/ratings`}
      className="form is-wide"
      errors={errors ?? null}
      values={values ?? null}
      warnUnsaved
    >
      {useCases.map((useCase, at) => (
        <UseCaseSection key={useCase.id} {...props} useCase={useCase} at={at} />
      ))}
      <div className="form-actions is-in-sight">
        <Button variant="primary" name="step" value="hand-in">
          {submittedAt ? 'Save the changes' : 'Hand in'}
        </Button>
        <Button name="step" value="keep">
          Keep for later
        </Button>
      </div>
    </PostForm>
  )
}

type UseCaseSectionProps = Pick<RatingFormProps, 'criteria' | 'ratings'> & {
  useCase: UseCase
  at: number
}

const UseCaseSection = ({ useCase, at, criteria, ratings }: UseCaseSectionProps) => {
  const { id, number, title, problem, input, output } = useCase
  return (
    <Section title={`${number} ${title}`} card>
      <p className="text-muted">{problem}</p>
      <p className="text-sm text-muted">
        From “{input}” to “{output}”
      </p>
      <div className="rating-fields">
        {criteria.map((criterion, k) => (
          <RatingFields
            key={criterion.key}
            i={at * criteria.length + k}
            useCase={id}
            criterion={criterion}
            rating={ratings.find((one) => one.useCaseId === id && one.criterion === criterion.key)}
          />
        ))}
      </div>
    </Section>
  )
}

interface RatingFieldsProps {
  i: number
  useCase: string
  criterion: Criterion
  rating: Rating | undefined
}

const RatingFields = ({ i, useCase, criterion, rating }: RatingFieldsProps) => {
  const { key, name, question, unit, worst, best } = criterion
  return (
    <fieldset className="rating-field">
      <legend className="field-label">{name}</legend>
      <input type="hidden" name={`ratings[${i}].useCase`} value={useCase} />
      <input type="hidden" name={`ratings[${i}].criterion`} value={key} />
      {question && <p className="field-hint">{question}</p>}
      <TextField
        name={`ratings[${i}].value`}
        label={`${worst} (worst) to ${best} (best) ${unit}`}
        type="number"
        step="any"
        min={Math.min(worst, best)}
        max={Math.max(worst, best)}
        defaultValue={rating?.value ?? ''}
      />
      <TextField
        name={`ratings[${i}].comment`}
        label="Why"
        required={false}
        maxLength={200}
        defaultValue={rating?.comment ?? ''}
      />
    </fieldset>
  )
}
