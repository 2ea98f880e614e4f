export const endingKinds = ['recused', 'no-show', 'cancelled', 'replaced'] as const
export type EndingKind = (typeof endingKinds)[number]

export const endingNames: Record<EndingKind, string> = {
  recused: 'Stepped back',
  'no-show': 'Nobody came',
  cancelled: 'Called off',
  replaced: 'Handed over',
}
