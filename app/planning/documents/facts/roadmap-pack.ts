import { counted } from '#app/math/text/counted.ts'
import { withUnit } from '#app/writing/facts/fact.ts'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import type { NamedPlan } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { firstDayOf, quarterWords } from '#app/planning/quarter.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'
import { amount, numbered, tidy } from './draft-fact.ts'
import type { DraftFact } from './draft-fact.ts'

export type KnownRoadmap = NamedPlan & {
  number: number
  currency: string
  /** Expected value less cost, in thousands. */
  value: number | null
}

/** The facts pack of a committed roadmap: what starts and ends when, whom it hires, how full the roles are. */
export function roadmapPack(known: KnownRoadmap): FactsPack {
  const view = planView(known)
  const rests = { source: `Committed plan ${known.number}`, confidence: 'committed' }
  const quarter = (count: number) => quarterWords(known.firstQuarter + count - 1, known.firstMonth)
  const facts: DraftFact[] = view.work.flatMap(({ id, title, first, last }) => [
    {
      key: `${id}.starts`,
      label: `${title}: starts`,
      value: quarter(first),
      unit: 'quarter',
      text: `${title} starts in ${quarter(first)}.`,
      ...rests,
    },
    {
      key: `${id}.done`,
      label: `${title}: done`,
      value: quarter(last),
      unit: 'quarter',
      text: `${title} is done in ${quarter(last)}.`,
      ...rests,
    },
  ])
  return {
    title: `Roadmap ${view.quarters[0] ?? ''} to ${view.quarters.at(-1) ?? ''}`,
    facts: numbered([
      ...headFacts(known, view.work.length, rests),
      ...facts,
      ...peopleFacts(view, rests),
    ]),
    prose: proseOf(view),
  }
}

type Rests = Pick<DraftFact, 'source' | 'confidence'>
type View = ReturnType<typeof planView>

const headFacts = (known: KnownRoadmap, count: number, rests: Rests): DraftFact[] => [
  {
    key: 'count',
    label: 'Use cases in the plan',
    value: count,
    unit: 'use cases',
    text: `The plan holds ${counted(count, 'use case')}.`,
    ...rests,
  },
  {
    key: 'from',
    label: 'First day of the plan',
    value: firstDayOf(known.firstQuarter, known.firstMonth).toISOString().slice(0, 10),
    unit: 'date',
    text: 'First day of the plan.',
    ...rests,
  },
  ...(known.value === null
    ? []
    : [
        {
          key: 'value',
          label: 'Expected value of the plan',
          value: tidy(known.value * 1000),
          unit: known.currency,
          text: `Expected value of the plan: ${withUnit(amount(known.value * 1000), known.currency)}.`,
          ...rests,
        },
      ]),
]

const peopleFacts = (view: View, rests: Rests): DraftFact[] => [
  ...view.hires.map(({ role, quarter, people }, index) => ({
    key: `hire.${index}`,
    label: `${role} at work from ${quarter}`,
    value: people,
    unit: 'people',
    text: `The plan hires ${people} ${role} for ${quarter}.`,
    ...rests,
  })),
  ...view.loads.flatMap(({ role, name, cells }) =>
    cells.map(({ used, capacity }, index) => ({
      key: `load.${role}.${index}`,
      label: `${name}, ${view.quarters[index] ?? ''}: load of the plan`,
      value: tidy(used),
      unit: 'people',
      text: `${name}, ${view.quarters[index] ?? ''}: ${amount(used)} of ${counted(amount(capacity), 'person', 'people')}.`,
      ...rests,
    })),
  ),
]

function proseOf({ work, quarters, hires }: View): FactsPack['prose'] {
  const told = work.map(({ title, first, last }) => {
    const [from = '', until = ''] = [quarters[first - 1], quarters[last - 1]]
    return from === until
      ? `${title} starts and is done in ${from}.`
      : `${title} starts in ${from} and is done in ${until}.`
  })
  const hired = hires.map(
    ({ role, quarter, people }) => `The plan hires ${people} ${role} for ${quarter}.`,
  )
  return [
    { label: 'Work', text: told.join(' ') },
    { label: 'People', text: hired.join(' ') },
  ].filter(({ text }) => text !== '')
}
