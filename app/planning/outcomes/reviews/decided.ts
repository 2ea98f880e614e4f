/** Words for people; apart from the schemas, so that pages do not carry those. */
export const verdictNames = {
  continue: 'Go on',
  change: 'Change',
  stop: 'Stop',
} as const

export type ReviewVerdict = keyof typeof verdictNames
