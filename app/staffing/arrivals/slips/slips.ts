import { personQuarter } from '#app/planning/capacity/ledger/ledger.ts'
import type { Calendar, LedgerPerson } from '#app/planning/capacity/ledger/ledger.ts'
import { inQuarter } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'

/** A first day that was moved, as it was written down. */
export type Move = { arrival: string | null; from: string; to: string }

/** Somebody whom a plan has among its people, and the first day that it knows of them. */
export type Slip = { person: LedgerPerson; counted: string }

/**
 * The first day of somebody before these moves, the newest first. Moves that do not say whose they are belong to whoever
 * started on the day they name.
 */
export const dayBefore = (arrival: string, startsOn: string, moves: readonly Move[]): string =>
  moves.reduce(
    (day, move) =>
      move.arrival === arrival || (move.arrival === null && move.to === day) ? move.from : day,
    startsOn,
  )

/** The plan's problem with its people as they start now: off the quarters in between, or there sooner. */
export function withSlips(
  problem: Problem,
  slips: readonly Slip[],
  { firstQuarter, calendar }: { firstQuarter: number; calendar: Calendar },
): Problem {
  const capacity = { ...problem.capacity }
  for (const { person, counted } of slips) {
    const peopleFrom = (startsOn: string, index: number) =>
      personQuarter({ ...person, startsOn }, firstQuarter + index, calendar).people
    const known = capacity[person.role] ?? 0
    capacity[person.role] = Array.from({ length: problem.quarters }, (_, index) => {
      const more = peopleFrom(person.startsOn, index) - peopleFrom(counted, index)
      return Math.max(0, inQuarter(known, index) + more)
    })
  }
  return { ...problem, capacity }
}
