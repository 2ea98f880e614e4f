export const outcomeWords = {
  go: 'Go on with it',
  change: 'Change it first',
  stop: 'Stop it',
} as const

export const outcomeTones = { go: 'good', change: 'warn', stop: 'danger' } as const
