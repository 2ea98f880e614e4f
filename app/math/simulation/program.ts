import type { ThreePoint } from '#app/math/statistics/distributions/pert-draws.ts'

/** What a plan has set in motion, with what is uncertain about it. Quarters count from 0. */
export type Program = {
  quarters: number
  discount: number
  roles: string[]
  /** People there per role and quarter, contractors counted in, hires not. */
  capacity: number[][]
  /** In the order in which they are served: by start. */
  works: ProgramWork[]
  hires: ProgramHire[]
  /** Per role; one price of each holds for everybody of the role in a future. */
  prices: ProgramPrices[]
  /** Contractors bought per role, in people for one quarter, whatever happens. */
  contracted: number[]
}

/** Money for a hire, for a hire's quarter at work, and for a contractor's quarter. */
export type ProgramPrices = { hire: ThreePoint; salary: ThreePoint; contract: ThreePoint }

export type ProgramWork = {
  id: string
  start: number
  /** Quarters it takes in the plan. */
  duration: number
  /** Quarters it may take; the plan's own three times where nobody doubts them. Whole quarters count. */
  span: ThreePoint
  /** Indices of the works that have to be finished before. */
  after: number[]
  /** People per quarter of the work and role: quarter × roles + role. */
  effort: ThreePoint[]
  /** Money per quarter of the work. */
  spend: ThreePoint[]
  value: ThreePoint
  /** Chances that all have to come true. */
  chances: ThreePoint[]
}

export type ProgramHire = {
  /** Index into `roles`. */
  role: number
  /** Quarter of the first day, as planned. */
  arrival: number
  /** Quarters by which it comes later than that, or sooner where negative; whole quarters count. */
  delay: ThreePoint
  /** Share of a full person in the first quarter, the second …; the last one holds. */
  ramp: number[]
}

/** The delay of a hire where nobody guessed it. */
export const arrivalDelay: ThreePoint = [0, 0.5, 2.5]

/** Share of its people by which a role can stretch before work is left over for the next quarter. */
export const stretch = 0.1

/** Quarters after the horizon in which late work may still end. */
export const overtime = 4
