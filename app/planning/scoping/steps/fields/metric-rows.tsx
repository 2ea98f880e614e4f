import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import type { SelectOption } from '#app/ui/forms/field.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Row } from './row.tsx'
import { useRowNames } from './item.tsx'

const kinds: SelectOption[] = [
  { value: 'business', label: 'Business' },
  { value: 'model', label: 'Model' },
  { value: 'system', label: 'System' },
  { value: 'guardrail', label: 'Guardrail: must not get worse' },
]

export interface MetricsProps {
  members: readonly SelectOption[]
  /** The organisation's own definitions. */
  metrics: readonly SelectOption[]
  /** How the numbers of the chosen pair become each other. */
  link: string | null
}

/** The numbers by which the use case is judged. */
export const Metrics = ({ members, metrics, link }: MetricsProps) => (
  <Section
    title="Numbers that tell whether it works"
    card
    lead="Each with where it stands, where it shall be, by when, and who answers for it."
  >
    {link && <p className="question-ask">How the model’s numbers become the business’s: {link}.</p>}
    {useRowNames('metric').map((name, index) => (
      <Row key={name} name={name} label={`Metric ${index + 1}`} title="name">
        <What name={name} metrics={metrics} />
        <WhereTo name={name} members={members} />
      </Row>
    ))}
  </Section>
)

const What = ({ name, metrics }: Pick<MetricsProps, 'metrics'> & { name: string }) => (
  <div className="fields">
    <TextField
      name={`${name}.name`}
      label="Metric"
      maxLength={120}
      required={false}
      autoComplete="off"
    />
    <SelectField name={`${name}.kind`} label="Measures" placeholder="Choose …" options={kinds} />
    {metrics.length > 0 && (
      <SelectField
        name={`${name}.metricId`}
        label="As defined in the catalogue"
        placeholder="Not in it"
        required={false}
        options={metrics}
      />
    )}
  </div>
)

const figure = { inputMode: 'decimal', autoComplete: 'off' } as const

const WhereTo = ({ name, members }: Pick<MetricsProps, 'members'> & { name: string }) => (
  <>
    <div className="fields">
      <TextField name={`${name}.baseline`} label="Today" {...figure} />
      <TextField name={`${name}.target`} label="Target" {...figure} />
      <TextField name={`${name}.unit`} label="Unit" maxLength={40} autoComplete="off" />
    </div>
    <div className="fields">
      <TextField name={`${name}.due`} label="By" type="date" />
      <SelectField
        name={`${name}.ownerId`}
        label="Answers for it"
        placeholder="Nobody yet"
        required={false}
        options={members}
      />
    </div>
  </>
)
