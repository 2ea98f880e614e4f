import { moneyUnit } from '#app/planning/money.ts'
import { Section } from '#app/ui/layout/section.tsx'
import type { Range } from '#app/planning/scoping/steps/page/step-page.server.ts'
import { ThreePoints } from './three-points.tsx'

const money = [
  {
    key: 'value',
    legend: 'Value in a year',
    hint: 'In its first full year, if it works and is used.',
  },
  {
    key: 'cost',
    legend: 'Cost to build',
    hint: 'In all until it is in use: people, data, machines.',
  },
  { key: 'loss', legend: 'Loss if it fails', hint: 'What is gone beyond the effort.' },
]

const chances = [
  { key: 'p-data', legend: 'The data will do', hint: 'It can be had and is good enough.' },
  { key: 'p-model', legend: 'The model gets good enough', hint: 'Given the data.' },
  {
    key: 'p-deploy',
    legend: 'It gets into use',
    hint: 'Built into the work and kept up, given the model.',
  },
  {
    key: 'p-adopt',
    legend: 'People use it',
    hint: 'Those it is for change what they do, given that it runs.',
  },
]

interface ValueProps {
  currency: string
  ranges: Record<string, Range>
}

/** What it is worth and what it costs, and how likely each part of it works. */
export const ValueFields = ({ currency, ranges }: ValueProps) => (
  <>
    <Section
      title="What it is worth"
      card
      lead="Low: you would be surprised if it were less. High: you would be surprised if it were more."
    >
      <div className="quarters">
        {money.map(({ key, legend, hint }) => (
          <Guess
            key={key}
            name={key}
            legend={legend}
            hint={hint}
            unit={moneyUnit(currency)}
            ranges={ranges}
          />
        ))}
      </div>
    </Section>
    <Section
      title="How likely it works"
      card
      lead="Four things must all go well. Their chances multiply."
    >
      <div className="quarters">
        {chances.map(({ key, legend, hint }) => (
          <Guess key={key} name={key} legend={legend} hint={hint} unit="%" ranges={ranges} />
        ))}
      </div>
    </Section>
  </>
)

interface GuessProps {
  name: string
  legend: string
  hint: string
  unit: string
  ranges: Record<string, Range>
}

const Guess = ({ name, ranges, ...rest }: GuessProps) => {
  const item = `estimate.${name}~~0`
  return <ThreePoints name={item} range={ranges[item]} {...rest} />
}
