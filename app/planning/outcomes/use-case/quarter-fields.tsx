import { moneyUnit } from '#app/planning/money.ts'
import { figureText, figureWithUnit } from '#app/planning/outcomes/recording/figures.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { TextField } from '#app/ui/forms/field.tsx'
import { Section } from '#app/ui/layout/section.tsx'

const figure = { type: 'number', step: 'any', inputMode: 'decimal', autoComplete: 'off' } as const

export type ValueFieldProps = {
  realised: number | null
  expected: ThreePoint | null
  currency: string
}

/** What a quarter brought in, with what was expected beside it. */
export const ValueField = ({ realised, expected, currency }: ValueFieldProps) => (
  <Section title="Value" card>
    <TextField
      name="realised"
      label={`What it brought in, ${moneyUnit(currency)}`}
      hint={`After what it cost to run. ${expectedWords(expected)}`}
      required={false}
      defaultValue={realised ?? ''}
      {...figure}
    />
  </Section>
)

function expectedWords(expected: ThreePoint | null): string {
  if (!expected) return 'Nothing was expected: its value was never estimated.'
  const { low, mode, high } = expected
  const range = ` eight times in ten between ${figureText(low)} and ${figureText(high)}`
  return `Expected: ${figureText(mode)}${low < high ? `,${range}` : ''}.`
}

export type MetricFieldsProps = {
  metrics: readonly {
    id: string
    name: string
    unit: string
    expected: number | null
    value: number | null
  }[]
}

/** One number for each metric of the use case. */
export const MetricFields = ({ metrics }: MetricFieldsProps) =>
  metrics.length > 0 && (
    <Section title="Metrics" card>
      <div className="columns">
        {metrics.map(({ id, name, unit, expected, value }, index) => (
          <div key={id}>
            <input type="hidden" name={`rows[${index}].metric`} value={id} />
            <TextField
              name={`rows[${index}].value`}
              label={unit ? `${name}, ${unit}` : name}
              hint={
                expected === null
                  ? 'Nothing was expected of this quarter.'
                  : `Expected: ${figureWithUnit(expected, unit)}`
              }
              required={false}
              defaultValue={value ?? ''}
              {...figure}
            />
          </div>
        ))}
      </div>
    </Section>
  )
