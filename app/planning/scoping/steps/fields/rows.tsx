import { moneyUnit } from '#app/planning/money.ts'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import type { SelectOption } from '#app/ui/forms/field.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Range } from '#app/planning/scoping/steps/page/step-page.server.ts'
import { useRowNames } from './item.tsx'
import { Row } from './row.tsx'
import { ThreePoints } from './three-points.tsx'

const optional = { required: false, autoComplete: 'off', size: 40 } as const

const wayKinds: SelectOption[] = [
  { value: 'rule', label: 'A rule' },
  { value: 'report', label: 'A report' },
  { value: 'process', label: 'Fix the process' },
  { value: 'buy', label: 'Buy it' },
  { value: 'ai', label: 'Another kind of AI' },
  { value: 'nothing', label: 'Leave it as it is' },
]

type WithRanges = { currency: string; ranges: Record<string, Range> }

/** Other ways to the same end. */
export const Ways = ({ currency, ranges }: WithRanges) => (
  <Section
    title="Ways to the same end"
    card
    lead="The simplest first. At least one without AI: a rule, a report, a better process, something bought."
  >
    {useRowNames('alternative').map((name, index) => (
      <Row key={name} name={name} label={`Way ${index + 1}`} title="title">
        <div className="fields">
          <TextField name={`${name}.title`} label="Way" maxLength={160} {...optional} />
          <SelectField
            name={`${name}.kind`}
            label="Kind"
            placeholder="Choose …"
            options={wayKinds}
          />
        </div>
        <TextArea
          name={`${name}.description`}
          label="What it would deliver"
          rows={2}
          maxLength={2000}
          required={false}
        />
        <ThreePoints
          name={name}
          legend="Worth in a year"
          unit={moneyUnit(currency)}
          range={ranges[name]}
          part
        />
      </Row>
    ))}
  </Section>
)

const categories: SelectOption[] = [
  { value: 'organisational', label: 'Ourselves: people, budget, priorities' },
  { value: 'domain', label: 'The field: data, process, physics' },
  { value: 'external', label: 'Outside: law, market, suppliers' },
]

const nist: SelectOption[] = [
  { value: 'govern', label: 'Govern: rules and owners' },
  { value: 'map', label: 'Map: know the context' },
  { value: 'measure', label: 'Measure: test and watch' },
  { value: 'manage', label: 'Manage: act on it' },
]

/** What could go wrong, how likely, how much of the value it takes, and what is done about it. */
export const Risks = ({ ranges }: Pick<WithRanges, 'ranges'>) => (
  <Section
    title="What could go wrong"
    card
    lead="Each risk takes its share off the value. What you do about it gives part of that back. Where you know a number, the likely one alone is enough."
  >
    {useRowNames('risk').map((name, index) => (
      <Row key={name} name={name} label={`Risk ${index + 1}`} title="title">
        <div className="fields">
          <TextField name={`${name}.title`} label="Risk" maxLength={160} {...optional} />
          <SelectField
            name={`${name}.category`}
            label="Where it comes from"
            placeholder="Choose …"
            options={categories}
          />
        </div>
        <RiskFigures name={name} ranges={ranges} />
        <Response name={name} />
      </Row>
    ))}
  </Section>
)

const figures = [
  { figure: 'likelihood', legend: 'How likely it is' },
  { figure: 'severity', legend: 'Value lost if it happens' },
  { figure: 'mitigation', legend: 'Averted of that by what you do' },
]

type FiguresProps = Pick<WithRanges, 'ranges'> & { name: string }

const RiskFigures = ({ name, ranges }: FiguresProps) => (
  <div className="fields">
    {figures.map(({ figure, legend }) => (
      <ThreePoints
        key={figure}
        name={name}
        figure={figure}
        legend={legend}
        unit="%"
        range={ranges[`${name}.${figure}`]}
        part
      />
    ))}
  </div>
)

const Response = ({ name }: { name: string }) => (
  <div className="fields">
    <TextField
      name={`${name}.response`}
      label="What you do about it"
      maxLength={1000}
      {...optional}
    />
    <SelectField
      name={`${name}.nist`}
      label="Kind of response (NIST AI RMF)"
      placeholder="None chosen"
      required={false}
      options={nist}
    />
  </div>
)
