import { expect, test } from 'vitest'
import { compileHighs, LinearSolver, openHighs } from '#app/math/optimisation/highs.server.ts'
import { emptyChoice, isFeasible, valueOf } from '#app/math/optimisation/instance.ts'
import type { Choice, Instance } from '#app/math/optimisation/instance.ts'
import { branchesOf, Proof } from '#app/math/optimisation/proof/proof.server.ts'
import { Annealing } from '#app/math/optimisation/search/annealing/annealing.ts'
import { diceFrom } from '#app/math/optimisation/search/dice.ts'
import { layOut } from '#app/math/optimisation/search/layout.ts'
import { scarcityPrices } from '#app/math/optimisation/search/prices.ts'
import { tightModel } from '#app/math/optimisation/tight-model.ts'
import { Board } from '#app/math/optimisation/thread.ts'
import type { Message } from '#app/math/optimisation/thread.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { portfolio } from '#test/support/roadmap/portfolio.ts'

/** What a proof tells that begins with a choice: the least bound and the best value. */
async function proved(instance: Instance, start: Choice, gaps: number[]) {
  const code = await compileHighs()
  const told = { bounds: [Infinity], value: valueOf(instance, start) }
  const board = Board.memoryFor(instance)
  const task = { instance, part: 'proof' as const, seconds: 20, seed: 1, start, board, code }
  const proof = new Proof(await openHighs(code), task, (message) => {
    if (message.kind === 'branches') told.bounds = message.bounds
    if (message.kind === 'bound')
      told.bounds[message.branch] = Math.min(told.bounds[message.branch] ?? 0, message.bound)
    if (message.kind === 'found')
      told.value = Math.max(told.value, valueOf(instance, message.choice))
  })
  proof.run(gaps, performance.now() + 20_000)
  return { bound: Math.max(...told.bounds), value: told.value }
}

/** The one option that is worth most alone. */
function oneOption(instance: Instance): Choice {
  const none = emptyChoice(instance)
  const alone = instance.items.flatMap(({ options }, item) =>
    options.map((_, option) => ({ ...none, options: none.options.with(item, option) })),
  )
  return alone
    .filter((choice) => isFeasible(instance, choice))
    .reduce((best, each) => (valueOf(instance, each) > valueOf(instance, best) ? each : best), none)
}

/** What annealing finds in a moment. */
function found(instance: Instance): Choice {
  const layout = layOut(instance)
  let best = emptyChoice(instance)
  new Annealing(layout, diceFrom(1), { prices: scarcityPrices(layout), reducedCosts: [] }).run({
    moves: 100_000,
    floor: 0,
    isOver: () => false,
    onBetter: (choice) => (best = choice),
  })
  return best
}

test.each([1, 2, 3, 4])(
  'nothing is worth more than the bound, also where a gap was enough (%i)',
  async (seed) => {
    const { instance } = toInstance(portfolio({ useCases: 14, quarters: 4, seed }))
    const start = oneOption(instance)
    const exact = await proved(instance, start, [0])
    expect(exact.bound).toBeCloseTo(exact.value, 4)
    for (const gap of [0.3, 0.1]) {
      const rough = await proved(instance, start, [gap])
      expect(rough.bound).toBeGreaterThanOrEqual(exact.value - 1e-6)
      expect(rough.bound).toBeLessThanOrEqual(rough.value * (1 + gap) + 1e-6)
    }
  },
)

test('more options than the tree is for are proved as a whole by the library', async () => {
  const { instance } = toInstance(portfolio({ useCases: 60, quarters: 8, seed: 1 }))
  expect(branchesOf(instance)).toBe(1)
  const { bound, value } = await proved(instance, found(instance), [0.2])
  expect(bound).toBeGreaterThanOrEqual(value)
  expect(bound).toBeLessThanOrEqual(value * 1.2 + 1e-6)
})

test('where even a first gap takes long, part of what the relaxation leaves open is proved before', async () => {
  const { instance } = toInstance(portfolio({ useCases: 48, quarters: 4, seed: 2 }))
  const start = found(instance)
  const relaxed = new LinearSolver(await openHighs(), tightModel(instance)).solve()?.value ?? 0
  const { bound, value } = await proved(instance, start, [])
  expect(bound).toBeGreaterThanOrEqual(value)
  expect(bound - value).toBeLessThan(0.7 * (relaxed - value))
})

test('two proofs on one board share the branches among them, and show together what one shows', async () => {
  const code = await compileHighs()
  const { instance } = toInstance(portfolio({ useCases: 14, quarters: 4, seed: 5 }))
  const start = oneOption(instance)
  const board = Board.memoryFor(instance)
  const task = { instance, part: 'proof' as const, seconds: 20, seed: 1, start, board, code }
  const ended: { proof: string; branch: number; bound: number }[] = []
  let value = valueOf(instance, start)
  const listen = (proof: string, afterwards: () => void) => (message: Message) => {
    if (message.kind === 'found') value = Math.max(value, valueOf(instance, message.choice))
    if (message.kind !== 'bound' || !message.isFinal) return
    ended.push({ proof, branch: message.branch, bound: message.bound })
    afterwards()
  }
  const highs = await openHighs(code)
  const other = new Proof(
    highs,
    task,
    listen('other', () => {}),
  )
  // The other one proves whatever is left as soon as the first has proved a branch.
  const first = new Proof(
    highs,
    task,
    listen('first', () => other.run([0], performance.now() + 20_000)),
  )
  first.run([0], performance.now() + 20_000)
  const branches = branchesOf(instance)
  expect(branches).toBeGreaterThan(1)
  expect(ended.map(({ branch }) => branch).toSorted()).toEqual([...Array(branches).keys()])
  expect(ended.filter(({ proof }) => proof === 'first')).toHaveLength(1)
  const alone = await proved(instance, start, [0])
  expect(value).toBeCloseTo(alone.value, 4)
  expect(Math.max(...ended.map(({ bound }) => bound))).toBeCloseTo(alone.bound, 4)
})
