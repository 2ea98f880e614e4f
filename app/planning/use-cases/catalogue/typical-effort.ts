import type { ThreePoint } from '#app/planning/three-point.ts'
import type { StartingPoint } from './starting-point.ts'

/** Typical effort as wide guesses: half of it at best, twice at worst, for each role and quarter. */
export const effortOf = ({
  quarters,
  people,
}: StartingPoint['effort']): { role: string; period: number; points: ThreePoint }[] =>
  Object.entries(people).flatMap(([role, mode]) =>
    Array.from({ length: quarters }, (_, period) => ({
      role,
      period,
      points: { low: mode / 2, mode, high: mode * 2 },
    })),
  )
