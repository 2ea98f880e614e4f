import { expect, test } from 'vitest'
import { openHighs, solveInteger } from '#app/math/optimisation/highs.server.ts'
import { isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import { choiceFromPlain } from '#app/math/optimisation/plain-model.ts'
import { tightModel } from '#app/math/optimisation/tight-model.ts'
import { faultsOf } from '#app/planning/roadmap/solving/check-problem.ts'
import { greedyPlan } from '#app/planning/roadmap/solving/explanation/greedy.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { bestByEnumeration } from '#test/support/roadmap/enumerate.ts'
import { referenceInstance } from '#test/support/roadmap/reference-instance.ts'
import { smallProblem } from '#test/support/roadmap/small-problem.ts'

const count = 200

test('enumeration itself finds the published value of the reference instance', () => {
  expect(bestByEnumeration({ ...referenceInstance(), hiring: null })).toBeCloseTo(1658.6858, 4)
})

test(`${count} random problems: solved as by enumeration, and the greedy is never better`, async () => {
  const highs = await openHighs()
  let behind = 0
  for (let seed = 1; seed <= count; seed++) {
    const problem = smallProblem(seed)
    expect(faultsOf(problem), `problem ${seed}`).toEqual([])
    const translation = toInstance(problem)
    const { instance } = translation
    const outcome = solveInteger(highs, tightModel(instance), { seconds: 10 })
    const choice = choiceFromPlain(instance, outcome.solution ?? [])
    const greedy = greedyPlan(problem, translation)
    expect(isFeasible(instance, choice), `problem ${seed}`).toBe(true)
    expect(valueOf(instance, choice), `problem ${seed}`).toBeCloseTo(bestByEnumeration(problem), 6)
    expect(greedy.value, `problem ${seed}`).toBeLessThanOrEqual(valueOf(instance, choice) + 1e-6)
    if (greedy.value < valueOf(instance, choice) - 1e-6) behind++
  }
  expect(behind).toBeGreaterThan(count / 4)
})
