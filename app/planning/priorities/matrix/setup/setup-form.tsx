import type { Setup } from '#app/planning/priorities/matrix/place/query.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { quadrantPlaces } from './setup.ts'

export interface SetupFormProps {
  action: string
  back: string
  setup: Setup
  changes: { id: string; name: string; version: number } | null
  dimensions: readonly { value: string; label: string }[]
  errors?: FieldErrors | null | undefined
  values?: FormValues | null | undefined
}

export const SetupForm = ({ action, back, setup, changes, ...props }: SetupFormProps) => {
  const { dimensions, errors, values } = props
  return (
    <PostForm
      action={action}
      {...(changes ? { version: changes.version } : {})}
      errors={errors ?? null}
      values={values ?? null}
      warnUnsaved
    >
      {changes && <input type="hidden" name="_matrix" value={changes.id} />}
      <TextField name="name" label="Name" required maxLength={60} defaultValue={changes?.name} />
      <AxisFields axis="Y" label="Upwards" dimensions={dimensions} setup={setup} />
      <AxisFields axis="X" label="To the right" dimensions={dimensions} setup={setup} />
      <MarkFields dimensions={dimensions} setup={setup} />
      <div className="form-actions">
        <Button variant="primary">{changes ? 'Save the changes' : 'Save the matrix'}</Button>
        <LinkButton to={back} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </PostForm>
  )
}

const MarkFields = ({ dimensions, setup }: Pick<SetupFormProps, 'dimensions' | 'setup'>) => (
  <>
    {(['size', 'colour'] as const).map((name) => (
      <SelectField
        key={name}
        name={name}
        label={name === 'size' ? 'Size' : 'Colour and shape'}
        placeholder="Nothing"
        options={dimensions}
        defaultValue={setup[name]}
      />
    ))}
    {quadrantPlaces.map((place, i) => (
      <TextField
        key={place}
        name={`quadrants[${i}]`}
        label={`Name of the part ${place}`}
        maxLength={40}
        required={false}
        defaultValue={setup.quadrants[i]}
      />
    ))}
  </>
)

type AxisFieldsProps = Pick<SetupFormProps, 'dimensions' | 'setup'> & {
  axis: 'X' | 'Y'
  label: string
}

const AxisFields = ({ axis, label, dimensions, setup }: AxisFieldsProps) => (
  <div className="axis-fields">
    <SelectField
      name={axis === 'X' ? 'x' : 'y'}
      label={label}
      options={dimensions}
      defaultValue={axis === 'X' ? setup.x : setup.y}
    />
    <TextField
      name={`split${axis}`}
      label="Split at"
      hint="Empty: in the middle. Chances in percent."
      type="number"
      step="any"
      required={false}
      defaultValue={(axis === 'X' ? setup.splitX : setup.splitY) ?? ''}
    />
  </div>
)

export const RemovalForm = ({ action, name }: { action: string; name: string }) => (
  <PostForm action={action} layout="inline">
    <Button variant="danger">Remove “{name}”</Button>
  </PostForm>
)
