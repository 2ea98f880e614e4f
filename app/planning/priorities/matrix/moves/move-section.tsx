import { Form } from 'react-router'
import { asShown } from '#app/planning/priorities/methods/scale.ts'
import type { ShownAxis } from '#app/planning/priorities/matrix/view.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export interface MoveSectionProps {
  home: string
  action: string
  search: string
  chosen: Chosen | null
  mayEdit: boolean
  errors?: FieldErrors | null | undefined
  values?: FormValues | null | undefined
}

type Chosen = { id: string; number: number; title: string; axes: readonly ShownAxis[] }

/** Moves one use case by typing its numbers: the same as dragging it, for keyboards and without script. */
export const MoveSection = (props: MoveSectionProps) => {
  const { chosen, mayEdit, errors } = props
  if (!mayEdit) return null
  return (
    <Section id="move" title={chosen ? `Move ${chosen.title}` : 'Move one by its number'} card>
      {errors && !chosen && (
        <Notice tone="danger" title="It was not moved">
          {Object.values(errors).flat().join(' ')}
        </Notice>
      )}
      {chosen ? <MoveForm key={chosen.id} {...props} chosen={chosen} /> : <Choose {...props} />}
    </Section>
  )
}

const Choose = ({ search }: MoveSectionProps) => (
  <Form className="form is-inline" action="#move" preventScrollReset>
    {[...new URLSearchParams(search)].map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <TextField name="move" label="Number of the use case" type="number" min={1} required />
    <Button>Choose</Button>
  </Form>
)

const MoveForm = (props: MoveSectionProps & { chosen: Chosen }) => {
  const { home, action, chosen, errors, values } = props
  const { id, number, axes } = chosen
  const movable = axes.filter(({ movable: can }) => can)
  const fixed = axes.filter((axis) => !movable.includes(axis))
  const mark = action.includes('?') ? '&' : '?'
  return (
    <PostForm
      action={`${action}${mark}move=${number}#move`}
      errors={errors ?? null}
      values={values ?? null}
    >
      <input type="hidden" name="useCase" value={number} />
      <div className="cluster">
        {movable.map((axis, i) => (
          <AxisField key={axis.key} axis={axis} i={i} />
        ))}
      </div>
      {fixed.map(({ key, name }) => (
        <p key={key} className="text-sm text-muted">
          {name} follows from other figures:{' '}
          <a href={`${home}/use-cases/${id}/estimates`}>change those</a>.
        </p>
      ))}
      <div className="form-actions">
        {movable.length > 0 && <Button variant="primary">Move it</Button>}
        <LinkButton to={`${home}/priorities/use-cases/${id}`}>Its place in the ranking</LinkButton>
        <LinkButton to={action} variant="quiet">
          Choose another one
        </LinkButton>
      </div>
    </PostForm>
  )
}

const AxisField = ({ axis, i }: { axis: ShownAxis; i: number }) => {
  const { key, name, unit, was, shown, steps, percent } = axis
  const field = {
    name: `moves[${i}].${percent ? 'percent' : 'mode'}`,
    label: `${name} (${unit})`,
    defaultValue: shown ?? '',
    ...(was === null ? { hint: 'Missing so far.' } : {}),
  }
  return (
    <>
      <input type="hidden" name={`moves[${i}].quantity`} value={key} />
      <input type="hidden" name={`moves[${i}].was`} value={was ?? ''} />
      {steps ? (
        <SelectField
          {...field}
          placeholder="Missing"
          options={placesOn(steps, axis).map((value) => ({ value, label: value }))}
        />
      ) : (
        <TextField {...field} type="number" step="any" />
      )}
    </>
  )
}

/** The steps to choose from, and what stands there now where the mean of a guess lies between two of them. */
const placesOn = (steps: readonly number[], axis: ShownAxis): string[] =>
  [
    ...new Set([
      ...steps.map((step) => asShown(axis, step)),
      ...(axis.shown === undefined ? [] : [axis.shown]),
    ]),
  ]
    .toSorted((a, b) => a - b)
    .map(String)
