import type { Range } from '#app/hiring/debriefs/arithmetic/disagreement.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'

export type KnownDebrief = {
  candidate: string
  opening: string
  /** People whose cards count. */
  raters: number
  ranges: Pick<Range, 'name' | 'ratings' | 'discuss'>[]
  decision: { outcome: 'hire' | 'no-hire'; decidedBy: string; day: string } | null
}

const outcomes = { hire: 'Hire', 'no-hire': 'No hire' } as const

type Said = { label: string; value: number | string; unit: string; text: string }

const counted = (raters: number): Said => ({
  label: 'Interviewers whose scorecards count',
  value: raters,
  unit: 'people',
  text: `${raters} ${raters === 1 ? 'interviewer' : 'interviewers'} rated the candidate.`,
})

const rated = ({ name, ratings, discuss }: KnownDebrief['ranges'][number]): Said[] => {
  const given = ratings.filter((rating) => rating !== null)
  if (given.length === 0) return []
  const [low, high] = [Math.min(...given), Math.max(...given)]
  const told =
    low === high ? `${name}: everybody rated ${low}.` : `${name}: ratings from ${low} to ${high}.`
  const text = discuss ? `${told} To be discussed.` : told
  return [
    { label: `${name}: lowest rating`, value: low, unit: '', text },
    { label: `${name}: highest rating`, value: high, unit: '', text },
  ]
}

const decided = ({ outcome, decidedBy, day }: NonNullable<KnownDebrief['decision']>): Said[] => [
  {
    label: 'Decision',
    value: outcomes[outcome],
    unit: '',
    text: `Decision: ${outcomes[outcome]}.`,
  },
  { label: 'Decided by', value: decidedBy, unit: 'person', text: `${decidedBy} decided.` },
  { label: 'Day of the decision', value: day, unit: 'date', text: `Decided on ${day}.` },
]

/** The facts pack of a debrief: figures and the decision; no word that anybody wrote about the candidate. */
export function debriefPack({
  candidate,
  opening,
  raters,
  ranges,
  decision,
}: KnownDebrief): FactsPack {
  const said = [counted(raters), ...ranges.flatMap(rated), ...(decision ? decided(decision) : [])]
  const facts = said.map((each, index): Fact => ({
    id: `F${index + 1}`,
    ...each,
    source: 'Debrief',
    confidence: 'recorded',
    public: false,
  }))
  const sentences = [...new Set(said.map(({ text }) => text))]
  return {
    title: `Debrief of ${candidate}, ${opening}`,
    facts,
    prose: [{ label: 'Facts', text: sentences.join(' ') }],
  }
}
