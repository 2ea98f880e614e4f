export const alternativeKinds = ['rule', 'report', 'process', 'buy', 'ai', 'nothing'] as const
export type AlternativeKind = (typeof alternativeKinds)[number]

export const alternativeNames: Record<AlternativeKind, string> = {
  rule: 'A rule',
  report: 'A report',
  process: 'Fix the process',
  buy: 'Buy it',
  ai: 'Another kind of AI',
  nothing: 'Leave it as it is',
}
