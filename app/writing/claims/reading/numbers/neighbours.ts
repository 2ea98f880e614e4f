import { isBare } from './quantity.ts'
import type { Quantity, Reading } from './quantity.ts'

const rangeLink = /^\s?(?:[-–—]|to|and|or|through|up to|down to|→|->)\s?$/i
const compoundLink = /^\s?(?:and\s)?$/

const measureOf = ({ readings }: Quantity) => readings[0]?.measure

/** A lone number of a range takes the unit that is said once: "3–5 days", "from 11.5 to 7 minutes", "$3–5M". */
export function shareUnits(text: string, list: readonly Quantity[]): Quantity[] {
  const shared = [...list]
  for (let index = shared.length - 2; index >= 0; index--) {
    const [left, right] = [shared[index], shared[index + 1]]
    if (!left || !right || !rangeLink.test(text.slice(left.end, right.start))) continue
    if (isBare(left) && !isBare(right)) shared[index] = borrowed(left, right)
    else if (!isBare(left) && isBare(right) && isMoney(left))
      shared[index + 1] = borrowed(right, left)
    const [a, b] = [shared[index], shared[index + 1]]
    if (a && b && !a.scaled && b.scaled && isMagnitudeShared(a, b)) shared[index] = scaledLike(a, b)
  }
  return shared
}

const isMoney = (quantity: Quantity) => measureOf(quantity)?.dimension === 'money'

function borrowed(bare: Quantity, from: Quantity): Quantity {
  const measures = [...new Set(from.readings.map(({ measure }) => measure))]
  return {
    ...bare,
    readings: bare.readings.flatMap(({ value }) => measures.map((measure) => ({ value, measure }))),
  }
}

const scaleOf = (quantity: Quantity) => {
  const value = Math.abs(quantity.readings[0]?.value ?? 0)
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3
}

/** "3–5 million" means 3 million; "900 to 1.2 million" means 900. */
const isMagnitudeShared = (left: Quantity, right: Quantity) =>
  (left.readings[0]?.value ?? 0) < 1000 && (right.readings[0]?.value ?? 0) >= 1000

function scaledLike(left: Quantity, right: Quantity): Quantity {
  const scale = scaleOf(right)
  const grown: Reading[] = left.readings.map((each) => ({ ...each, value: each.value * scale }))
  return { ...left, readings: [...grown, ...left.readings], step: left.step * scale, scaled: true }
}

/** "1 hour 30 minutes" and "2 years and 3 months" are one duration. */
export function joinCompounds(text: string, list: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of list) {
    const last = joined.at(-1)
    const compound =
      last && compoundLink.test(text.slice(last.end, quantity.start)) ? join(last, quantity) : null
    if (compound) joined[joined.length - 1] = compound
    else joined.push(quantity)
  }
  return joined
}

function join(left: Quantity, right: Quantity): Quantity | null {
  const [a, b] = [left.readings[0], right.readings[0]]
  if (!a || !b || a.measure.base !== b.measure.base || a.measure.factor <= b.measure.factor)
    return null
  if (a.measure.dimension !== 'time' && a.measure.dimension !== 'months') return null
  const value = a.value + (b.value * b.measure.factor) / a.measure.factor
  return { ...left, end: right.end, readings: [{ value, measure: a.measure }], step: 0 }
}
