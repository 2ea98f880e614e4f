import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { AddRows, GrowingRows } from '#app/ui/forms/rows/growing-rows.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { mostCriteria } from './framework.ts'

export interface CriteriaFormProps {
  number: number
  criteria: readonly Criterion[]
  errors?: FieldErrors | null | undefined
  values?: FormValues | null | undefined
}

const growing = { name: 'criteria', add: 'Add a criterion' }

/** Criteria with anchors and swing points, row by row; saved as a new version with its reason. */
export const CriteriaForm = ({ number, criteria, errors, values }: CriteriaFormProps) => {
  const most = Math.max(...criteria.map(({ weight }) => weight))
  return (
    <PostForm
      action=""
      version={number}
      errors={errors ?? null}
      values={values ?? null}
      className="form is-wide"
      warnUnsaved
    >
      <p className="text-sm text-muted">
        Points: give 100 to the criterion whose swing from worst to best matters most, then the
        others in proportion. A criterion goes when its name is emptied.
      </p>
      <div className="stack">
        <GrowingRows {...growing} filled={criteria.length} most={mostCriteria}>
          {(i) => (
            <div className="card">
              <CriterionFields i={i} criterion={criteria[i] ?? null} most={most} />
            </div>
          )}
        </GrowingRows>
      </div>
      <TextField
        name="reason"
        label="Why this version"
        hint="The team reads it beside the version."
        required
        maxLength={300}
      />
      <div className="form-actions">
        <Button variant="primary">{`Save as version ${number + 1}`}</Button>
        <AddRows rows={[growing]} />
      </div>
    </PostForm>
  )
}

interface CriterionFieldsProps {
  i: number
  criterion: Criterion | null
  most: number
}

function CriterionFields({ i, criterion, most }: CriterionFieldsProps) {
  const field = (name: string) => `criteria[${i}].${name}`
  const points = criterion && most > 0 ? Math.round((criterion.weight / most) * 100) : ''
  return (
    <fieldset className="criterion-fields">
      <legend className="sr-only">{criterion?.name ?? 'A new criterion'}</legend>
      <input type="hidden" name={field('key')} value={criterion?.key ?? ''} />
      <TextField name={field('name')} label="Name" defaultValue={criterion?.name} maxLength={60} />
      <TextField
        name={field('question')}
        label="The question raters answer"
        defaultValue={criterion?.question}
        maxLength={200}
      />
      <div className="criterion-numbers">
        <TextField
          name={field('unit')}
          label="Unit"
          defaultValue={criterion?.unit}
          maxLength={40}
        />
        <NumberField name={field('worst')} label="Worst" value={criterion?.worst} />
        <NumberField name={field('best')} label="Best" value={criterion?.best} />
        <TextField
          name={field('points')}
          label="Points"
          type="number"
          min={0}
          max={100}
          step="any"
          defaultValue={points}
        />
      </div>
    </fieldset>
  )
}

const NumberField = ({
  value,
  ...rest
}: {
  name: string
  label: string
  value?: number | undefined
}) => <TextField {...rest} type="number" step="any" defaultValue={value ?? ''} />
