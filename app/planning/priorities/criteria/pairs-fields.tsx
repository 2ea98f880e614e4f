import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { stepChoices } from './steps.ts'

export interface PairsFormProps {
  action: string
  number: number
  rows: readonly PairRow[]
  errors?: FieldErrors | null | undefined
  values?: FormValues | null | undefined
}

type Side = { key: string; name: string }
type PairRow = { first: Side; second: Side; step: number | null }

/** One choice for every two criteria. */
export const PairsForm = ({ action, number, rows, errors, values }: PairsFormProps) => (
  <PostForm
    action={action}
    version={number}
    errors={errors ?? null}
    values={values ?? null}
    warnUnsaved
  >
    {rows.map((row, i) => (
      <PairFields key={`${row.first.key} ${row.second.key}`} row={row} i={i} />
    ))}
    <TextField name="reason" label="Why these judgements" required maxLength={300} />
    <div className="form-actions">
      <Button variant="primary">{`Save as version ${number + 1}`}</Button>
    </div>
  </PostForm>
)

const PairFields = ({ row: { first, second, step }, i }: { row: PairRow; i: number }) => (
  <>
    <input type="hidden" name={`pairs[${i}].first`} value={first.key} />
    <input type="hidden" name={`pairs[${i}].second`} value={second.key} />
    <SelectField
      name={`pairs[${i}].step`}
      label={`${first.name} or ${second.name}: which matters more?`}
      placeholder="Choose"
      required
      options={stepChoices(first.name, second.name)}
      defaultValue={step === null ? '' : String(step)}
    />
  </>
)
