import { wilsonInterval } from '#app/math/statistics/wilson-interval.ts'

/** With fewer decisions a rate says more about chance than about how an organisation decides. */
export const leastDecisions = 8

/** Decisions where the declared rule said hire or no hire, and those in which a person decided otherwise. */
export type DecisionCounts = {
  /** The rule said something. */
  ruled: number
  /** The rule left it undecided: such a decision cannot differ. */
  undecided: number
  /** The rule said no hire, a person hired. */
  hiredAgainst: number
  /** The rule said hire, a person did not. */
  declinedAgainst: number
}

export type OverrideRate = DecisionCounts & {
  /** Null while there are too few decisions. */
  rate: { point: number; low: number; high: number } | null
}

const differing = ({ hiredAgainst, declinedAgainst }: DecisionCounts) =>
  hiredAgainst + declinedAgainst

/** How often people decided otherwise than the rule, with a 95 % interval. */
export function overrideRate(counts: DecisionCounts): OverrideRate {
  const against = differing(counts)
  const interval = counts.ruled < leastDecisions ? null : wilsonInterval(against, counts.ruled)
  return { ...counts, rate: interval && { point: against / counts.ruled, ...interval } }
}

export const totalOf = (all: readonly DecisionCounts[]): DecisionCounts => {
  const sum = (of: (counts: DecisionCounts) => number) =>
    all.reduce((total, counts) => total + of(counts), 0)
  return {
    ruled: sum(({ ruled }) => ruled),
    undecided: sum(({ undecided }) => undecided),
    hiredAgainst: sum(({ hiredAgainst }) => hiredAgainst),
    declinedAgainst: sum(({ declinedAgainst }) => declinedAgainst),
  }
}

const times = (count: number) => (count === 1 ? 'once' : `${count} times`)

/** What happened, in one sentence. */
export function overrideSentence(counts: DecisionCounts): string {
  const { ruled, hiredAgainst, declinedAgainst } = counts
  if (differing(counts) === 0)
    return ruled === 1
      ? 'The one decision followed the rule.'
      : `All ${ruled} decisions followed the rule.`
  const ways = [
    ...(hiredAgainst > 0 ? [`${times(hiredAgainst)} a hire where it said no`] : []),
    ...(declinedAgainst > 0 ? [`${times(declinedAgainst)} no hire where it said hire`] : []),
  ]
  return `People decided otherwise than the rule in ${differing(counts)} of ${ruled} ${ruled === 1 ? 'decision' : 'decisions'}: ${ways.join(', ')}.`
}
