export type LeadStage = {
  name: string
  /** Each with the starts at which its whole panel is free, in milliseconds, in order. */
  plans: { name: string; starts: readonly number[] }[]
}

export type LeadFacts = {
  now: number
  stages: readonly LeadStage[]
  /** Days candidates took to choose a time, in the past. */
  answers: readonly number[]
  /** Days from the last interview of a stage to the step after it, in the past. */
  closings: readonly number[]
}

export type Lead = { p50: number; p80: number }

export type LeadPrediction = {
  total: Lead
  stages: (Lead & { name: string })[]
  /** Whether each part comes from what happened here, or is assumed because too little has. */
  fromPast: { answers: boolean; closings: boolean }
}

/** What is assumed until this many have been seen. */
export const enough = 5
export const assumed = { answers: [0.5, 1, 2, 3], closings: [1, 2, 3] } as const

const dayMs = 24 * 60 * 60_000
const runs = 400
const choiceOfDays = 3

/**
 * How many days a loop takes from the moment a candidate enters its first stage: for each stage the candidate's
 * answer, then one of the next three days with a free time for each interview, then the time to the next step.
 * Simulated with fixed draws, so that the same facts give the same figures. Null where an interview has no free time.
 */
export function predictLead({ now, stages, answers, closings }: LeadFacts): LeadPrediction | null {
  const planned = stages.filter(({ plans }) => plans.length > 0)
  if (planned.length === 0) return null
  if (planned.some(({ plans }) => plans.some(({ starts }) => starts.length === 0))) return null
  const draw = fixedDraws()
  const fromPast = { answers: answers.length >= enough, closings: closings.length >= enough }
  const waits = fromPast.answers ? answers : assumed.answers
  const steps = fromPast.closings ? closings : assumed.closings
  const pick = (list: readonly number[]) => list[Math.floor(draw() * list.length)] ?? 0
  const seen = planned.map((): number[] => [])
  const totals: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = now + draw() * 5 * dayMs
    let at = start
    for (const [index, { plans }] of planned.entries()) {
      const ready = at + pick(waits) * dayMs
      const ends = plans.map(({ starts }) => oneOfNextDays(starts, ready, draw()))
      const end = Math.max(...ends) + pick(steps) * dayMs
      seen[index]?.push((end - at) / dayMs)
      at = end
    }
    totals.push((at - start) / dayMs)
  }
  return {
    total: leadOf(totals),
    stages: planned.map(({ name }, index) => ({ name, ...leadOf(seen[index] ?? []) })),
    fromPast,
  }
}

/** The first free time on one of the next days that have any; past the last known one, as far apart as those were. */
function oneOfNextDays(starts: readonly number[], from: number, chance: number): number {
  const firsts: number[] = []
  let day = -1
  for (const at of starts) {
    if (at < from || Math.floor(at / dayMs) === day) continue
    day = Math.floor(at / dayMs)
    firsts.push(at)
    if (firsts.length === choiceOfDays) break
  }
  if (firsts.length > 0) return firsts[Math.floor(chance * firsts.length)] ?? from
  const span = (starts.at(-1) ?? from) - (starts[0] ?? from)
  return from + Math.max(dayMs, span * chance)
}

function leadOf(days: readonly number[]): Lead {
  const sorted = days.toSorted((a, b) => a - b)
  const at = (share: number) => Math.ceil(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  return { p50: at(0.5), p80: at(0.8) }
}

/** Numbers in [0, 1) that are the same each time (mulberry32). */
function fixedDraws(): () => number {
  let state = 20_260_302
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
