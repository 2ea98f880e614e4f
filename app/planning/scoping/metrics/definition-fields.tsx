import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import type { SelectOption } from '#app/ui/forms/field.tsx'

interface DefinitionFieldsProps {
  members: readonly SelectOption[]
  metric?: Partial<
    Record<'name' | 'formula' | 'unit' | 'grain' | 'sponsor' | 'ownerId', string | null>
  >
}

/** What a metric means, and who answers for it. */
export const DefinitionFields = ({ members, metric = {} }: DefinitionFieldsProps) => (
  <>
    <TextField
      name="name"
      label="Name"
      required
      maxLength={80}
      autoComplete="off"
      defaultValue={metric.name ?? ''}
    />
    <TextArea
      name="formula"
      label="How it is calculated"
      hint="So that two teams get the same number: what counts, what does not."
      required
      rows={3}
      maxLength={2000}
      defaultValue={metric.formula ?? ''}
    />
    <Details members={members} metric={metric} />
  </>
)

const Details = ({ members, metric = {} }: DefinitionFieldsProps) => (
  <>
    <div className="fields">
      <TextField
        name="unit"
        label="Unit"
        required={false}
        maxLength={60}
        defaultValue={metric.unit ?? ''}
      />
      <TextField
        name="grain"
        label="Grain"
        hint="Per what, and how often."
        required={false}
        maxLength={120}
        defaultValue={metric.grain ?? ''}
      />
    </div>
    <div className="fields">
      <SelectField
        name="ownerId"
        label="Owner"
        placeholder="Nobody yet"
        required={false}
        options={members}
        defaultValue={metric.ownerId ?? ''}
      />
      <TextField
        name="sponsor"
        label="Executive sponsor"
        required={false}
        maxLength={120}
        defaultValue={metric.sponsor ?? ''}
      />
    </div>
  </>
)
