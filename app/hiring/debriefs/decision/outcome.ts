export const outcomes = ['hire', 'no-hire'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeNames: Record<Outcome, string> = { hire: 'Hire', 'no-hire': 'No hire' }
