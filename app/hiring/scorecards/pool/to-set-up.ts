import { missingOf } from '#app/hiring/interviews/pools/places.ts'
import type { Manned, SetUpInterview } from '#app/hiring/interviews/pools/places.ts'
import { inWords, whoMeets } from '#app/hiring/interviews/pools/pool-words.ts'

type Person = { memberId: string; name: string }
type Plan = Omit<Manned, 'interviewers'> & { name: string; interviewers: readonly Person[] }

type Filling = {
  /** The interviews of the candidate in the stage. */
  rows: readonly SetUpInterview[]
  /** Who of each pool can still be asked, by plan. */
  pools: ReadonlyMap<string, { others: readonly Person[] }>
  now: Date
}

/** A planned interview that is still to be set up, and who would take it. */
export type ToSetUp = { id: string; name: string; who: string }

/** What setting up would add of a planned interview, in words; nothing where all of it is set up. */
export function wordsToSetUp(plan: Plan, { rows, pools, now }: Filling): ToSetUp[] {
  const { named, places } = missingOf(plan, rows, now)
  if (named.length + places === 0) return []
  const mates = pools.get(plan.id)?.others ?? []
  const takers = plan.interviewers.filter(({ memberId }) => named.includes(memberId))
  const names = (places > 0 ? mates : takers).map((one) => one.name)
  return [{ id: plan.id, name: plan.name, who: whoTakes(names, places) }]
}

function whoTakes(names: readonly string[], places: number): string {
  if (names.length >= places) return whoMeets(names, places || null)
  const only = names.length === 0 ? 'none' : `only ${whoMeets(names, null)}`
  return `${inWords(places)} of a pool of which ${only} can be asked`
}
