import { asShown } from '#app/planning/priorities/methods/scale.ts'
import { numberText } from '#app/planning/priorities/methods/words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { ThreePoint } from '#app/planning/three-point.ts'

export type ShownFigure = {
  quantity: string
  name: string
  hint: string
  unit: string
  percent: boolean
  min: number
  max: number | null
  steps: readonly number[] | null
  points: ThreePoint | null
  fixed: boolean
}

export interface FiguresFormProps {
  action: string
  useCase: string
  figures: readonly ShownFigure[]
  errors?: FieldErrors | null | undefined
  values?: FormValues | null | undefined
}

/** The figures of one method, each in three points. */
export const FiguresForm = ({ action, useCase, figures, errors, values }: FiguresFormProps) => (
  <PostForm action={action} errors={errors ?? null} values={values ?? null} warnUnsaved>
    {figures.map((figure, i) =>
      figure.fixed ? (
        <p key={figure.quantity}>
          <b>{figure.name}</b>{' '}
          {figure.points ? `${numberText(figure.points.mode)} ${figure.unit}` : 'is missing'}. It is
          the sum of the efforts by role and quarter: <a href={useCase}>change them there</a>.
        </p>
      ) : (
        <FigureFields key={figure.quantity} figure={figure} i={i} />
      ),
    )}
    <div className="form-actions">
      <Button variant="primary">Save the figures</Button>
    </div>
  </PostForm>
)

const points = [
  ['low', 'Low'],
  ['mode', 'Most likely'],
  ['high', 'High'],
] as const

const FigureFields = ({ figure, i }: { figure: ShownFigure; i: number }) => (
  <fieldset className="figure-fields">
    <legend className="field-label">
      {figure.name} <span className="text-muted">({figure.unit})</span>
    </legend>
    <p className="field-hint">{figure.hint}</p>
    <input type="hidden" name={`figures[${i}].quantity`} value={figure.quantity} />
    <div className="figure-points">
      {points.map(([point, label]) => (
        <TextField
          key={point}
          name={`figures[${i}].${point}`}
          label={label}
          type="number"
          step="any"
          min={asShown(figure, figure.min)}
          max={figure.max === null ? undefined : asShown(figure, figure.max)}
          defaultValue={
            figure.points ? Number(asShown(figure, figure.points[point]).toPrecision(6)) : ''
          }
        />
      ))}
    </div>
  </fieldset>
)
