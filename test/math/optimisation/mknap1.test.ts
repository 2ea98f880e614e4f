import { describe, expect, test } from 'vitest'
import { openHighs, solveInteger } from '#app/math/optimisation/highs.server.ts'
import { isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import type { Instance } from '#app/math/optimisation/instance.ts'
import { choiceFromPlain } from '#app/math/optimisation/plain-model.ts'
import { Search } from '#app/math/optimisation/search/search.ts'
import { tightModel } from '#app/math/optimisation/tight-model.ts'
import mknap1 from '#test/math/vectors/mknap1.json' with { type: 'json' }

type Knapsack = (typeof mknap1.problems)[number]

const instanceOf = ({ profit, weights, capacity }: Knapsack): Instance => ({
  limits: capacity,
  items: profit.map((value, item) => ({
    required: false,
    options: [
      {
        start: 0,
        end: 1,
        value,
        rows: weights.map((_, row) => row),
        amounts: weights.map((row) => row[item] ?? 0),
      },
    ],
  })),
  supplies: [],
  groups: [],
  precedences: [],
  exclusions: [],
})

describe.each(mknap1.problems.map((problem): [string, Knapsack] => [problem.name, problem]))(
  '%s (Petersen 1967)',
  (_name, problem) => {
    const instance = instanceOf(problem)
    const within = problem.optimum * mknap1.tolerance

    test('its optimum is found and proved', async () => {
      const outcome = solveInteger(await openHighs(), tightModel(instance), { seconds: 20 })
      const choice = choiceFromPlain(instance, outcome.solution ?? [])
      expect(outcome.state).toBe('optimal')
      expect(isFeasible(instance, choice)).toBe(true)
      expect(Math.abs(valueOf(instance, choice) - problem.optimum)).toBeLessThan(within)
    })

    test('the search alone comes within a hundredth of it', () => {
      const search = new Search(instance, 1)
      search.begin()
      expect(search.best.value).toBeLessThan(problem.optimum + within)
      expect(search.best.value).toBeGreaterThan(0.99 * problem.optimum)
    })
  },
)
