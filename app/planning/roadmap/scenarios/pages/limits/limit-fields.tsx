import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { GrowingRows } from '#app/ui/forms/rows/growing-rows.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { CountField } from './count-field.tsx'
import type { ShownSettings } from '#app/planning/roadmap/scenarios/pages/settings-values.ts'

type Props = { settings: ShownSettings }

const shown = (value: number | null | undefined) => String(value ?? '')

const counts = [
  ['inProgress', 'Use cases at the same time'],
  ['startsPerQuarter', 'Starts per quarter'],
  ['highRisk', 'Use cases of high risk (by tag or AI-risk class)'],
] as const

export const LimitFields = ({ settings }: Props) => (
  <Section title="Limits" card lead="Leave empty where there is none.">
    <div className="columns">
      {counts.map(([name, label]) => (
        <CountField key={name} name={name} label={label} value={settings[name]} />
      ))}
    </div>
    <h3>Least share of the work for a theme</h3>
    <p className="text-muted">
      Of all the time that the plan gives its use cases. A theme is the function of a use case.
    </p>
    <GrowingRows {...shareRows} filled={settings.themeShares.length}>
      {(at) => <Share prefix={`themeShares[${at}]`} at={at} settings={settings} />}
    </GrowingRows>
  </Section>
)

export const shareRows = { name: 'themeShares', add: 'Add a theme', most: 10 }

const Share = ({ settings, prefix, at }: Props & { prefix: string; at: number }) => (
  <fieldset className="columns">
    <legend className="sr-only">The least share of one theme</legend>
    <SelectField
      name={`${prefix}.theme`}
      label="Theme"
      required={false}
      placeholder="None"
      options={settings.themes}
      defaultValue={settings.themeShares[at]?.theme ?? ''}
    />
    <TextField
      name={`${prefix}.percent`}
      label="At least, %"
      type="number"
      min={0}
      max={100}
      step="any"
      required={false}
      defaultValue={shown(settings.themeShares[at]?.percent)}
    />
  </fieldset>
)
