export type Approximation = 'about' | 'over' | 'under' | null

const rounding = { plain: 0.01, about: 0.05, bound: 0.1 }
const noise = 1e-9

const near = (a: number, b: number, share: number) =>
  Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b)) + noise * 1e-3

/** Whether `told` is `known` rounded to a multiple of the step it is written in. */
const isRounded = (told: number, known: number, step: number) =>
  step > 0 && near(Math.round(known / step) * step, told, noise)

export type Told = { value: number; step: number; approximation: Approximation; vague: boolean }

/**
 * Whether a number that is told says what is known, both positive and in the same unit. Declared rules:
 * the same number; the known number rounded to the digits written, at most 1 % off; with a word such as "about" in
 * front, rounded to its digits or to fives of them and at most 5 % off; after "over" or "under", on the right side and
 * at most 10 % off. A share in words ("a third") is 1 % wide, with "about" 5 %.
 */
export function agrees({ value, step, approximation, vague }: Told, known: number): boolean {
  if (near(value, known, noise)) return true
  if (vague)
    return near(value, known, approximation === null ? rounding.plain + 1e-4 : rounding.about)
  if (isRounded(value, known, step) && near(value, known, rounding.plain)) return true
  if (approximation === 'about')
    return (
      near(value, known, rounding.about) &&
      (isRounded(value, known, step) || isRounded(value, known, step * 5))
    )
  if (approximation === 'over') return value <= known && near(value, known, rounding.bound)
  if (approximation === 'under') return value >= known && near(value, known, rounding.bound)
  return false
}

const about =
  /(?:(?<!\p{L})(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|c\.|some|nearly|almost|close to|near|an? estimated)|[~≈])\s?$/iu
const over =
  /(?:(?<!\p{L})(?:over|more than|above|at least|upwards of|exceed(?:s|ing)?|no less than|a minimum of)|[>≥])\s?$/iu
const under =
  /(?:(?<!\p{L})(?:under|less than|fewer than|below|up to|at most|no more than|within|a maximum of)|[<≤])\s?$/iu
const behind = /^(?:[ -](?:or so|odd|ish)(?!\p{L})|\s?\+)/iu

/** How exactly a number is meant, by the words right before and behind it. */
export function approximationAt(before: string, after: string): Approximation {
  if (about.test(before) || behind.test(after)) return 'about'
  if (over.test(before)) return 'over'
  return under.test(before) ? 'under' : null
}
