import { numberText } from '#app/planning/priorities/methods/words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { ThreePointField } from '#app/planning/use-cases/estimates/three-point-field.tsx'
import { meanOf, type ThreePoint } from '#app/planning/three-point.ts'
import { writtenAs } from './figures.ts'

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
          {figure.points ? `${numberText(meanOf(figure.points))} ${figure.unit}` : 'is missing'}. It
          is the sum of the efforts by role and quarter: <a href={useCase}>change them there</a>.
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

const FigureFields = ({ figure, i }: { figure: ShownFigure; i: number }) => (
  <>
    <input type="hidden" name={`figures[${i}].quantity`} value={figure.quantity} />
    <ThreePointField
      name={`figures[${i}]`}
      label={figure.percent ? figure.name : `${figure.name}, ${figure.unit}`}
      hint={figure.hint}
      unit={figure.percent ? '%' : ''}
      {...(figure.percent && { domain: [0, 100] as const })}
      defaults={figure.points && writtenAs(figure, figure.points)}
    />
  </>
)
