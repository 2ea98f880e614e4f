/**
 * What the optimiser is asked. Quarters count from 1. One role-quarter is one person of that role for one whole quarter;
 * money and value share one unit (the organisation's thousands), so that they can be set against each other.
 */
export type Problem = {
  /** Length of the horizon in quarters. */
  quarters: number
  /** People of each role who are free for this work: role-quarters per quarter, or one number that holds in every quarter. */
  capacity: Record<string, number | number[]>
  /** What a unit of value one quarter later is worth today: 0.95 is 5 % less per quarter. */
  discount: number
  /** Money for spend, the cost of hiring and contractors over the whole horizon, undiscounted; salaries are not in it. Null: no limit. */
  budget: number | null
  /** The same money per quarter; one number holds in every quarter. Hiring counts in the quarter in which a requisition opens. */
  quarterlyBudget?: number | number[] | null
  hiring: Hiring | null
  /** Contractors by role. */
  contracting?: Record<string, Contracting> | null
  useCases: UseCase[]
  limits?: Limits
}

/** The least and the most that a figure may turn out to be. Plans keep to the figure; forecasts draw from all three. */
export type Range = { low: number; high: number }

export type Hiring = {
  /** Quarters from opening a requisition to the first day: one number, or one per role. */
  lead: number | Record<string, number>
  leadRange?: Range
  /** Share of a full person in the first quarter after arrival, the second …; the last one holds from then on. */
  ramp: number[] | Record<string, number[]>
  /** Money per hire. A role without a cost cannot be hired. */
  cost: Record<string, number>
  costRange?: Record<string, Range>
  /** Money per quarter from arrival to the end of the horizon, undiscounted; taken from the plan's value, not from the budget. */
  salaryPerQuarter: Record<string, number>
  salaryRange?: Record<string, Range>
  /** Most hires over the horizon: one number for every role, or one per role. */
  maxPerRole: number | Record<string, number>
}

export type Contracting = {
  /** Money per role-quarter bought, undiscounted; taken from the plan's value and from the budget. */
  costPerQuarter: number
  costRange?: Range
  /** Most role-quarters that can be bought in one quarter. */
  max: number
}

export type UseCase = {
  id: string
  /** Value once it succeeds, in money, before discounting. */
  value: number
  /** Probability that it succeeds, 0 to 1. */
  p: number
  /** Quarters of work. */
  duration: number
  /** Role-quarters per role for the first quarter of the work, the second …; as many as `duration`. A role left out has nothing to do. */
  effort: Record<string, number[]>
  /** Money for the first quarter of the work, the second …; as many as `duration`. Left out: none. */
  spend?: number[]
  /** Ids of the use cases that have to be finished before this one starts. */
  after?: string | string[]
  /** Ids of the use cases that cannot be in the same plan. */
  exclusiveWith?: string | string[]
  /** It has to be in the plan. */
  mandatory?: boolean
  /** It stays out of the plan. */
  parked?: boolean
  /** If it is in the plan, its work starts in this quarter. */
  pinned?: number
  /** First and last quarter in which its work may start. */
  earliest?: number
  latest?: number
  /** Work goes on in the first quarter: effort and spend are what remains. It stays in the plan unless `stoppable`. */
  underWay?: boolean
  /** Work under way may be stopped. */
  stoppable?: boolean
  theme?: string
  highRisk?: boolean
}

export type Limits = {
  /** Least share, 0 to 1, of all planned effort (role-quarters) that goes to a theme. */
  shareOfTheme?: Record<string, number>
  /** Most use cases worked on in one quarter. */
  inProgress?: number
  /** Most high-risk use cases in the plan. */
  highRisk?: number
  /** Most use cases that start in one quarter. */
  startsPerQuarter?: number
}

export const asList = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** The number that holds in a quarter (counted from 0) of a row given as one number or as one per quarter. */
export const inQuarter = (row: number | number[], quarter: number): number =>
  typeof row === 'number' ? row : (row[quarter] ?? 0)

/** Quarters from opening a requisition to the first day at work. */
export const leadOf = ({ hiring }: Problem, role: string): number =>
  typeof hiring?.lead === 'number' ? hiring.lead : (hiring?.lead[role] ?? 0)
