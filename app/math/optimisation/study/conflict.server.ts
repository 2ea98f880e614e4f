import { solveInteger } from '#app/math/optimisation/highs.server.ts'
import type { openHighs } from '#app/math/optimisation/highs.server.ts'
import type { Instance } from '#app/math/optimisation/instance.ts'
import { tightModel } from '#app/math/optimisation/tight-model.ts'
import type { Answer, Question } from './question.ts'

type Highs = Awaited<ReturnType<typeof openHighs>>

const secondsPerCheck = 5

/**
 * Required items that cannot be chosen together although any of them could be left out so that the rest can (a deletion filter),
 * and the families of rows of which any one, without limits, would let all of them in.
 *
 * @see Chinneck & Dravnieks (1991), Locating minimal infeasible constraint sets in linear programs
 */
export function findConflict(
  highs: Highs,
  { instance, families }: Extract<Question, { kind: 'conflict' }>,
): Answer {
  const required = [...instance.items.keys()].filter((item) => instance.items[item]?.required)
  let items = required
  for (const item of required) {
    const rest = items.filter((other) => other !== item)
    if (!canAll(highs, instance, rest)) items = rest
  }
  const helping = [...families.keys()].filter((family) =>
    canAll(highs, withoutLimits(instance, families[family] ?? []), items),
  )
  return { kind: 'conflict', items, families: helping }
}

const withoutLimits = (instance: Instance, rows: number[]): Instance => ({
  ...instance,
  limits: instance.limits.map((limit, row) => (rows.includes(row) ? 1e7 : limit)),
})

/** Whether all of these items can be chosen together; true where time does not tell. */
function canAll(highs: Highs, instance: Instance, items: number[]): boolean {
  const program = tightModel({
    ...instance,
    items: instance.items.map((item, index) => ({ ...item, required: items.includes(index) })),
  })
  const columns = program.columns.map((column) => ({ ...column, cost: 0 }))
  const options = { seconds: secondsPerCheck }
  return solveInteger(highs, { columns, rows: program.rows }, options).state !== 'infeasible'
}
