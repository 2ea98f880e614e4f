export type Domain = readonly [low: number, high: number]

/**
 * A linear scale in percent of the drawing's width, so that a chart fits its container without
 * script; values outside the domain are held at its ends.
 */
export function percentScale([low, high]: Domain) {
  const span = high - low || 1
  return (value: number) => round(100 * Math.min(1, Math.max(0, (value - low) / span)))
}

/** Evenly spaced marks over the domain, both ends included. */
export const marks = ([low, high]: Domain, count: number): number[] =>
  Array.from({ length: count }, (_, index) => round(low + ((high - low) * index) / (count - 1)))

const roundSteps = [1, 2, 2.5, 5, 10]
/** What a division of decimals may be off. */
const slip = 1e-9

/** About `count` marks, at least two, on round numbers inside the domain, at even distances; one where it has no width. */
export function roundMarks([low, high]: Domain, count: number): number[] {
  const wanted = (high - low) / count
  if (!(wanted > 0)) return [round(low)]
  const unit = 10 ** Math.floor(Math.log10(wanted))
  const step = unit * (roundSteps.find((each) => each * unit >= wanted) ?? 10)
  const first = Math.ceil(low / step - slip)
  const last = Math.floor(high / step + slip)
  if (last <= first) return roundMarks([low, high], count + 1)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

/** The domain with its ends moved outwards to round numbers. */
export function roundDomain(domain: Domain, count: number): Domain {
  const [first, second] = roundMarks(domain, count)
  if (first === undefined || second === undefined) return domain
  const step = second - first
  const at = (steps: number) => Number((steps * step).toPrecision(12))
  return [at(Math.floor(domain[0] / step + slip)), at(Math.ceil(domain[1] / step - slip))]
}

/** The domain of some values, at least from 0; a lone value still gets a width. */
export function domainOf(values: readonly number[]): Domain {
  const high = Math.max(0, ...values)
  return [Math.min(0, ...values), high > 0 ? high : 1]
}

/** A length that grows with the reader's text, so that letters stay inside their marks. */
export const rem = (pixels: number) => `${pixels / 16}rem`

const round = (value: number) => Math.round(value * 100) / 100
