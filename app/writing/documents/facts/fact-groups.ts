import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { formulaWords, sourceWords } from '#app/writing/facts/told-fact.ts'

export type ShownFact = {
  id: string
  label: string
  value: string
  formula: string
  /** What within its source it is from, and how sure it is. */
  known: string
  public: boolean
}

export type FactGroup = { source: string; facts: ShownFact[] }

/** What a source is called without the part of it: "Metric (business)" is a metric. */
const parts = /^(.*?)(?: \((.*)\))?$/

/** The facts under where they come from, in the order in which the sources come up. */
export function groupFacts(facts: readonly Fact[]): FactGroup[] {
  const groups = new Map<string, ShownFact[]>()
  for (const fact of facts) {
    const [, source = '', part = ''] = parts.exec(sourceWords(fact.source)) ?? []
    const shown = {
      id: fact.id,
      label: fact.label,
      value: valueWords(fact),
      formula: formulaWords(fact, facts),
      known: [part, fact.confidence].filter(Boolean).join(', '),
      public: fact.public,
    }
    groups.set(source, [...(groups.get(source) ?? []), shown])
  }
  return [...groups].map(([source, grouped]) => ({ source, facts: grouped }))
}
