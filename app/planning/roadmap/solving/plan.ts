/** `optimal`: proved to be the best there is. `feasible`: it can be done, and `gap` says how much better another one might be. */
export type PlanStatus = 'optimal' | 'feasible'

/** What the optimiser answers. Quarters count from 1; units as in `Problem`. */
export type Plan = {
  status: PlanStatus
  /** Expected discounted value less spend, hires, salaries and contractors. */
  value: number
  /** No plan can be worth more than this. */
  bound: number
  /** (bound − value) ÷ |value|. */
  gap: number
  seconds: number
  starts: Start[]
  /** One entry per person; the quarter in which the requisition opens. */
  hires: Hire[]
  contracts: Contract[]
  /** People needed and there per role and quarter. */
  load: Load[]
  binding: Binding[]
  rejected: Rejected[]
  /** Per role: the best value with at most one hire of that role alone less the best value without hires; null where hiring is off. */
  valueOfOneMore: Record<string, number | null>
  /** Whether every number in `valueOfOneMore` is proved; otherwise they are differences of the best plans found. */
  valueOfOneMoreProved: boolean
  greedy: GreedyPlan
}

export type Start = { useCase: string; quarter: number }
export type Hire = { role: string; quarter: number }
export type Contract = { role: string; quarter: number; amount: number }
export type Load = { role: string; quarter: number; used: number; capacity: number }

/** The plan of somebody who takes the highest p × value per role-quarter first, each at its earliest possible start. */
export type GreedyPlan = { value: number; starts: Start[] }

/**
 * A limit that the plan uses up, or nearly: `slack` is what it leaves, `price` what one more unit of it would be worth if work
 * could be cut into pieces.
 */
export type Binding =
  | { kind: 'capacity'; role: string; quarter: number; price: number; slack: number }
  | { kind: 'budget'; quarter: number | null; price: number; slack: number }
  | { kind: 'dependency'; useCase: string; after: string; quarter: number }
  | {
      kind: 'limit'
      limit: string
      /** Of a least share. */
      theme?: string
      quarter: number | null
      price: number
      slack: number
    }

/** A use case that stayed out, with the least change by which the plan would take it in as it stands. */
export type Rejected = {
  useCase: string
  /** Why it cannot be in any plan (parked, too long, waits for something that is out), or null where it only does not pay enough. */
  reason: string | null
  change: Change | null
}

export type Change = {
  /** One sentence fragment, such as “+0.5 MLE in Q2”. */
  text: string
  parts: ChangePart[]
  /** The quarter in which the use case would start. */
  quarter: number
  /** What it would add to the value of the plan, before the change is paid for. */
  gain: number
}

export type ChangePart =
  | { kind: 'capacity'; role: string; quarter: number; amount: number }
  | { kind: 'budget'; quarter: number | null; amount: number }
  | { kind: 'limit'; limit: string; quarter: number | null; amount: number }
  | { kind: 'pin'; useCase: string }
  | { kind: 'unpark'; useCase: string }
  | { kind: 'include'; useCase: string }
  | { kind: 'drop'; useCase: string }

/** What a solve tells while it runs. */
export type Progress = { value: number; bound: number; gap: number; seconds: number }
