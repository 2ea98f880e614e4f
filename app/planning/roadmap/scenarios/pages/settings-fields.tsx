import { Checkbox } from '#app/ui/forms/choice.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { GrowingRows } from '#app/ui/forms/rows/growing-rows.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { moneyWords } from '#app/planning/money.ts'
import { robustWords } from '#app/planning/roadmap/scenarios/model/words.ts'
import { GuessFields } from './guess-fields.tsx'
import { CountField } from './limits/count-field.tsx'
import { outsideWords, type ShownSettings } from './settings-values.ts'

type Props = { settings: ShownSettings }

const shown = (value: number | null) => (value === null ? '' : String(value))

const MoneyField = ({
  name,
  label,
  value,
  hint,
}: {
  name: string
  label: string
  value: number | null
  hint?: string
}) => (
  <TextField
    name={name}
    label={label}
    hint={hint}
    type="number"
    min={0}
    step="any"
    inputMode="decimal"
    required={false}
    defaultValue={shown(value)}
  />
)

export const HorizonFields = ({ settings }: Props) => (
  <Section title="Horizon" card>
    <TextField name="name" label="Name" required defaultValue={settings.name} />
    <TextArea
      name="note"
      label="What this scenario is about"
      required={false}
      rows={2}
      defaultValue={settings.note}
    />
    <TimeFields settings={settings} />
    <Checkbox
      name="robust"
      label={robustWords.label}
      hint={robustWords.hint}
      defaultChecked={settings.robust}
    />
  </Section>
)

const TimeFields = ({ settings }: Props) => (
  <div className="columns">
    <SelectField
      name="firstQuarter"
      label="First quarter"
      required
      options={settings.firstChoices}
      defaultValue={String(settings.firstQuarter)}
    />
    <TextField
      name="quarters"
      label="Quarters"
      type="number"
      min={1}
      max={12}
      required
      defaultValue={String(settings.quarters)}
    />
    <TextField
      name="discountPercent"
      label="Discount per quarter, %"
      hint="How much less a value is worth if it comes a quarter later."
      type="number"
      min={0}
      max={50}
      step="any"
      required
      defaultValue={String(settings.discountPercent)}
    />
  </div>
)

type RefusedProps = Props & {
  /** Something of the form was refused: what was typed stands open. */
  isWrong: boolean
}

export const MoneyFields = ({ settings, isWrong }: RefusedProps) => (
  <Section
    title="Budget"
    card
    lead="Spend of the use cases, cost of hiring and contractors. Leave empty where there is no limit."
  >
    <MoneyField name="budget" label="Over the whole horizon" value={settings.budget} />
    <details open={isWrong || settings.budgets.some(({ budget }) => budget !== null)}>
      <summary>Of single quarters</summary>
      <div className="columns pt-3">
        {settings.budgets.map(({ label, budget }, at) => (
          <MoneyField key={label} name={`quarterBudgets[${at}]`} label={label} value={budget} />
        ))}
      </div>
    </details>
  </Section>
)

type HiringProps = RefusedProps & { currency: string }

export const HiringFields = ({ settings, currency, isWrong }: HiringProps) => (
  <Section
    title="People from outside"
    card
    lead="A role is hired that has a cost of hiring and a salary, and contracted that has a contractor’s cost; the rest stays empty. Plans keep to the likely price; with the other two, the risk forecast draws from all three."
  >
    <Checkbox name="hiring" label="The plan may hire" defaultChecked={settings.hires} />
    <LeadFields settings={settings} />
    <TextField
      name="ramp"
      label="Useful in the first quarters, %"
      hint="The last number holds from then on."
      required
      defaultValue={settings.ramp}
    />
    {settings.roles.map((row, at) => (
      <RoleFields
        key={row.role}
        row={row}
        prefix={`roles[${at}]`}
        currency={currency}
        said={outsideWords(row, settings.hires)}
        isWrong={isWrong}
      />
    ))}
  </Section>
)

const LeadFields = ({ settings: { lead, leadLow, leadHigh } }: Props) => (
  <GuessFields
    name="lead"
    legend="Quarters until a hire starts"
    hint="Plans keep to the likely one. With the other two, the risk forecast draws from all three."
    labels={['Soonest', 'Likely', 'Latest']}
    guess={{ low: leadLow, likely: lead, high: leadHigh }}
    unit="quarters"
    field={{ step: 'any', max: 12 }}
    likely={{ step: 1, max: 8, required: true }}
  />
)

type PriceProps = { row: ShownSettings['roles'][number]; prefix: string; currency: string }
type RoleProps = PriceProps & { said: string | null; isWrong: boolean }

const RoleFields = ({ said, isWrong, ...props }: RoleProps) => (
  <details open={isWrong}>
    <summary>
      <strong>{props.row.name}</strong>{' '}
      <span className="text-muted">{said ?? 'nobody from outside'}</span>
    </summary>
    <PriceFields {...props} />
  </details>
)

const PriceFields = ({ row, prefix, currency }: PriceProps) => (
  <fieldset className="form pt-3">
    <legend className="sr-only">{row.name}</legend>
    <input type="hidden" name={`${prefix}.role`} value={row.role} />
    <div className="columns">
      <CountField name={`${prefix}.maxHires`} label="Hires at most" value={row.maxHires} />
      <MoneyField
        name={`${prefix}.maxContract`}
        label="Contractors at most"
        value={row.maxContract}
      />
    </div>
    {prices.map(([key, legend]) => (
      <GuessFields
        key={key}
        name={`${prefix}.${key}`}
        legend={legend}
        labels={['Lowest', 'Likely', 'Highest']}
        guess={row[key]}
        unit=""
        format={(amount) => moneyWords(amount, currency)}
        field={{ step: 'any' }}
      />
    ))}
  </fieldset>
)

const prices = [
  ['hireCost', 'Cost of a hire'],
  ['salary', 'Salary per quarter'],
  ['contractCost', 'Contractor per quarter'],
] as const

export const whatIfRows = { name: 'whatIfs', add: 'Add a change of people', most: 20 }
const noChange = { role: '', quarter: 0, people: 0, reason: '' }

export const WhatIfFields = ({ settings }: Props) => (
  <Section
    title="What if"
    card
    lead="People more, or fewer with a minus, in this scenario alone: the ledger stays as it is."
  >
    <GrowingRows {...whatIfRows} filled={settings.whatIfs.length}>
      {(at) => (
        <WhatIf
          row={settings.whatIfs[at] ?? noChange}
          prefix={`whatIfs[${at}]`}
          settings={settings}
        />
      )}
    </GrowingRows>
  </Section>
)

type WhatIfProps = Props & { row: ShownSettings['whatIfs'][number]; prefix: string }

const WhatIf = ({ row, prefix, settings }: WhatIfProps) => (
  <fieldset className="columns">
    <legend className="sr-only">One change of people</legend>
    <SelectField
      name={`${prefix}.role`}
      label="Role"
      required={false}
      placeholder="Nobody"
      options={settings.roles.map(({ role, name }) => ({ value: role, label: name }))}
      defaultValue={row.role}
    />
    <SelectField
      name={`${prefix}.quarter`}
      label="Quarter"
      required={false}
      placeholder="Choose …"
      options={settings.planQuarters}
      defaultValue={row.quarter ? String(row.quarter) : ''}
    />
    <TextField
      name={`${prefix}.people`}
      label="People"
      type="number"
      step="any"
      required={false}
      defaultValue={row.people ? String(row.people) : ''}
    />
    <TextField name={`${prefix}.reason`} label="Why" required={false} defaultValue={row.reason} />
  </fieldset>
)
