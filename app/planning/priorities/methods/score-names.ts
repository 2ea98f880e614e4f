import { moneyUnit } from '#app/planning/money.ts'
import type { MethodKey } from './methods.ts'

const names = {
  balanced: 'Balanced value',
  rice: 'RICE',
  wsjf: 'WSJF',
  ice: 'ICE',
  'ice-mean': 'ICE mean',
  'value-effort': 'Value',
  kano: 'Better − worse',
  'weighted-sum': 'Weighted sum, 0 to 100',
  ahp: 'Weighted sum, 0 to 100',
  topsis: 'Closeness, 0 to 100',
} satisfies Record<MethodKey, string>

/** What the number of a method is counted in where it is money, which is that of `currency`; null elsewhere. */
export function scoreUnitOf(method: MethodKey, currency: string): string | null {
  if (method === 'balanced') return moneyUnit(currency)
  return method === 'value-effort' ? `${moneyUnit(currency)} per person-quarter` : null
}

/** What the number of a method is, as the head of its column. */
export function scoreNameOf(method: MethodKey, currency: string): string {
  const unit = scoreUnitOf(method, currency)
  return unit ? `${names[method]}, ${unit}` : names[method]
}
