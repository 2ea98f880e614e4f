import { isBare } from './quantity.ts'
import type { Quantity, Reading } from './quantity.ts'

const rangeLink =
  /^\s?(?:[-–—]|to|and|or|through|up to|down to|→|->|instead of|rather than|against|versus|vs\.?|compared (?:with|to)|(?:down|up)? ?from|not)(?: (?:about|around|only|roughly))?\s?$/i
const ends =
  /^\s*(?:[.,;:)!?|\uFFFC]|$|(?:and|or|in|by|per|a|today|now|before|after|on|for|at|so|which|is|was)(?!\p{L}))/u
const compoundLink = /^\s?(?:and\s)?$/

const measureOf = ({ readings }: Quantity) => readings[0]?.measure

/** A lone number of a range takes the unit that is said once: "3–5 days", "from 11.5 to 7 minutes", "$3–5M". */
export function shareUnits(text: string, list: readonly Quantity[]): Quantity[] {
  const shared = [...list]
  for (let index = shared.length - 2; index >= 0; index--) {
    const [left, right] = [shared[index], shared[index + 1]]
    if (!left || !right || !rangeLink.test(text.slice(left.end, right.start))) continue
    const [a, b] = shareUnit(left, right, ends.test(text.slice(right.end)))
    shared[index] = isMagnitudeShared(a, b) ? scaledLike(a, b) : a
    shared[index + 1] = b
  }
  return shared
}

function shareUnit(left: Quantity, right: Quantity, isLast: boolean): [Quantity, Quantity] {
  if (isBare(left) && !isBare(right)) return [borrowed(left, right), right]
  const takesLeft = !isBare(left) && isBare(right) && (isMoney(left) || isLast)
  return takesLeft ? [left, borrowed(right, left)] : [left, right]
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
  !left.scaled &&
  right.scaled &&
  (left.readings[0]?.value ?? 0) < 1000 &&
  (right.readings[0]?.value ?? 0) >= 1000

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
