import { dayOf, wallClock } from './zones.ts'

export type Proposing = {
  /** At most so many. */
  count: number
  /** The zone in which full hours and halves of the day are meant. */
  timeZone: string
  /** Where it is known, times are kept out of the candidate's night. */
  candidateZone?: string | undefined
}

const hour = 60 * 60_000
const waking = { from: 7, to: 21 }

/**
 * A choice of times that leaves a candidate a real one: spread over days, mornings and afternoons in turn, full and
 * half hours before others, no two of them less than two hours apart.
 */
export function propose(slots: readonly number[], options: Proposing): number[] {
  const awake = slots.filter((at) => isWaking(at, options.candidateZone))
  const chosen: number[] = []
  const ranked = rank(awake, options.timeZone)
  for (let round = 0; chosen.length < options.count; round += 1) {
    const before = chosen.length
    for (const day of ranked) {
      const next = nextOf(day, round, chosen)
      if (next !== undefined && chosen.length < options.count) chosen.push(next)
    }
    if (chosen.length === before) break
  }
  return chosen.toSorted((a, b) => a - b)
}

function isWaking(at: number, zone: string | undefined): boolean {
  if (!zone) return true
  const clock = new Date(wallClock(at, zone)).getUTCHours()
  return clock >= waking.from && clock < waking.to
}

/** The slots of each day, the best first. */
function rank(slots: readonly number[], timeZone: string): Day[] {
  const days = new Map<string, number[]>()
  for (const at of slots) {
    const day = dayOf(at, timeZone)
    days.set(day, [...(days.get(day) ?? []), at])
  }
  return [...days.values()].map((ofDay) => {
    const byRoundness = ofDay.toSorted(
      (a, b) => roughness(a, timeZone) - roughness(b, timeZone) || a - b,
    )
    const isMorning = (at: number) => new Date(wallClock(at, timeZone)).getUTCHours() < 12
    return {
      morning: byRoundness.filter(isMorning),
      afternoon: byRoundness.filter((at) => !isMorning(at)),
    }
  })
}

type Day = { morning: number[]; afternoon: number[] }

/** 0 for full hours, 1 for half ones, 2 for the rest. */
function roughness(at: number, timeZone: string): number {
  const minutes = new Date(wallClock(at, timeZone)).getUTCMinutes()
  if (minutes === 0) return 0
  return minutes === 30 ? 1 : 2
}

function nextOf({ morning, afternoon }: Day, round: number, chosen: readonly number[]) {
  const turn = round % 2 === 0 ? [...morning, ...afternoon] : [...afternoon, ...morning]
  return turn.find((at) => chosen.every((other) => Math.abs(other - at) >= 2 * hour))
}
