export const stepKeys = ['problem', 'solutions', 'feasibility', 'metrics', 'people'] as const
export type StepKey = (typeof stepKeys)[number]

/** The four things that must all go well for a use case to succeed; keys of their estimates. */
export const factorKeys = ['p-data', 'p-model', 'p-deploy', 'p-adopt'] as const
export type FactorKey = (typeof factorKeys)[number]

/** What the answer says about a factor: how often it is a good sign where the factor holds, and a bad one where not. */
export type Tells = { factor: FactorKey; sensitivity: number; specificity: number }

/** What five ratings from 0 to 4 mean. */
export type Anchors = readonly [string, string, string, string, string]

export type Amount = 'money a year' | 'weeks'

type Asked = {
  /** C1 … C12 and T1 … T14. */
  key: string
  side: 'commercial' | 'technical'
  step: StepKey
  title: string
  ask: string
  help: string
  /** Answered by three points beside the words. */
  amount?: Amount
  tells: Tells
}

/** A gate is passed or blocks; `passes` says what it takes. */
export type GateQuestion = Asked & { gate: true; passes: string }
/** Any other question is rated against its own anchors. */
export type RatedQuestion = Asked & { gate: false; anchors: Anchors }

export type Question = GateQuestion | RatedQuestion
