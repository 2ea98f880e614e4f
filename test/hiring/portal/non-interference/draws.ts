import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'

export type Draws = {
  whole: (low: number, high: number) => number
  pick: <T>(list: readonly T[]) => T
  some: <T>(list: readonly T[], atLeast: number) => T[]
  /** A text as SQL writes it, that stands nowhere else. */
  text: () => string
  moment: () => string
}

const words = ['strong', 'weak', 'hold', 'reject', 'too junior', 'C’est <b>non</b>', '100 %', '🙂']

/** Everything that is drawn for one pair of worlds follows from its number. */
export function drawsOf(seed: number): Draws {
  const source = mersenne(seed)
  const whole = (low: number, high: number) => uniformInt(source, low, high)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[whole(0, list.length - 1)]
    if (one === undefined) throw new Error('Nothing to draw from.')
    return one
  }
  return {
    whole,
    pick,
    some: (list, atLeast) => {
      const least = list.length < atLeast ? list : [pick(list)]
      const drawn = list.filter(() => whole(0, 3) === 0)
      return [...new Set([...least, ...drawn])]
    },
    text: () => `'${pick(words)} ${whole(0, 1_000_000_000)}'`,
    moment: () => `timestamptz '2026-02-0${whole(1, 9)} 1${whole(0, 9)}:00Z'`,
  }
}
