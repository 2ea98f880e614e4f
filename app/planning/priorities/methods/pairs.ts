import type { Judgements } from '#app/math/decisions/ahp.ts'
import type { Criterion } from './criteria.ts'

/** How many times as important the first criterion is as the second, by their keys. */
export type PairJudgement = readonly [first: string, second: string, times: number]

export const pairsOf = <Thing>(things: readonly Thing[]): [Thing, Thing][] =>
  things.flatMap((first, i) => things.slice(i + 1).map((second): [Thing, Thing] => [first, second]))

/** The reciprocal matrix of the judgements, in the order of the criteria; null where a pair was never compared. */
export const matrixOf = (
  criteria: readonly Pick<Criterion, 'key'>[],
  judgements: readonly PairJudgement[],
): Judgements | null => {
  const said = new Map(
    judgements.flatMap(([first, second, times]) => [
      [`${first} ${second}`, times] as const,
      [`${second} ${first}`, 1 / times] as const,
    ]),
  )
  const rows = criteria.map(({ key }) =>
    criteria.flatMap((other) => (other.key === key ? 1 : (said.get(`${key} ${other.key}`) ?? []))),
  )
  const isComplete = rows.every((row) => row.length === criteria.length)
  return isComplete && rows.length > 0 ? rows : null
}
