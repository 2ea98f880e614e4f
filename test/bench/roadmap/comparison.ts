import { gapAt } from './trace.ts'
import type { Trace } from './trace.ts'

export type Comparison = {
  size: string
  seed: number
  seconds: number
  own: Trace
  plain: Trace
}

const moments = [5, 15, 60]
const provedGap = 0.005
const sooner = 5
/** Sizes at which the proof has to come so much sooner. */
const provable = ['30x4', '60x4']
/** Two values or gaps closer than this share are one. */
const rounding = 1e-6

const reached = ({ seconds }: Comparison) => moments.filter((moment) => moment <= seconds)
const within = (gap: number) => (Number.isFinite(gap) ? (100 * gap).toFixed(2) : '–')
const after = (seconds: number) => (Number.isFinite(seconds) ? `${seconds.toFixed(1)} s` : 'never')

/** One line per portfolio: values and gaps over time, and when half a per cent was proved. */
export function lineOf(comparison: Comparison): string {
  const { size, seed, own, plain } = comparison
  const cells = reached(comparison).map((moment) => {
    const [a, b] = [own.at(moment), plain.at(moment)]
    return `${moment} s ${a.value.toFixed(0)} (${within(gapAt(a))}) : ${b.value.toFixed(0)} (${within(gapAt(b))})`
  })
  const proof = [own, plain].map((trace) => after(trace.whenWithin(provedGap))).join(' : ')
  const verdict = faults(comparison).length === 0 ? 'ok' : 'MISSED'
  return [
    `${size} seed ${seed}`,
    `first plan ${after(own.firstPlan)}`,
    ...cells,
    `0.5 % after ${proof}`,
    verdict,
  ].join('  ')
}

/** The goals that a comparison misses, one sentence each. */
export function faults(comparison: Comparison): string[] {
  const { size, seconds, own, plain } = comparison
  const missed: string[] = []
  if (own.firstPlan > 1) missed.push(`the first plan came after ${after(own.firstPlan)}`)
  const [early, late] = [own.at(5).value, plain.at(seconds).value]
  if (seconds >= 5 && early < late * (1 - rounding))
    missed.push(`after 5 s ${early.toFixed(1)}, the plain one at the end ${late.toFixed(1)}`)
  for (const moment of reached(comparison)) {
    const [a, b] = [gapAt(own.at(moment)), gapAt(plain.at(moment))]
    if (a > Math.max(b, rounding))
      missed.push(`after ${moment} s the gap is ${within(a)} % against ${within(b)} %`)
  }
  const [proof, theirs] = [own.whenWithin(provedGap), plain.whenWithin(provedGap)]
  if (provable.includes(size) && proof * sooner > Math.min(theirs, seconds * sooner))
    missed.push(`half a per cent was proved after ${after(proof)} against ${after(theirs)}`)
  return missed
}
