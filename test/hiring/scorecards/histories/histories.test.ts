import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '#db/connection.server.ts'
import { History, look } from './history.ts'
import type { Step, StepKind } from './history.ts'
import { people } from './model.ts'
import { viewNames } from './views.ts'
import { openWorld } from './world.ts'
import type { World } from './world.ts'

const runs = Number(process.env.HISTORIES ?? (process.env.FULL ? 10_000 : 1000))

const kinds: [StepKind, number][] = [
  ['save', 2],
  ['seal', 7],
  ['recall', 1],
  ['endWait', 1],
  ['recuse', 1],
  ['cancel', 1],
  ['replace', 1],
  ['add', 1],
  ['rateAgain', 1],
  ['read', 4],
]

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...kinds.map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) }))),
  who: fc.nat(99),
  what: fc.nat(99),
  rating: fc.nat(99),
})

class Undo extends Error {}

describe('sealed scorecards in random histories', () => {
  let world: World

  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.opened.close())

  /** Everything happens in one transaction that is rolled back: the world is new for every history. */
  async function run(steps: Step[], last: { who: number; view: number }): Promise<History> {
    let history: History | undefined
    const story = transaction(world.contexts.mia, async (tx) => {
      history = new History(world, tx.db)
      for (const step of steps) await history.take(step)
      const person = people[last.who % people.length]!
      await look(history, person, { name: viewNames[last.view % viewNames.length]!, at: last.view })
      throw new Undo()
    })
    await story.catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
    return history!
  }

  test('nothing unrevealed reaches anybody but its author', { timeout: 1_200_000 }, async () => {
    const tally = { histories: 0, steps: 0, reads: 0, reveals: 0 }
    const property = fc.asyncProperty(
      fc.array(anyStep, { minLength: 3, maxLength: 10 }),
      fc.record({ who: fc.nat(99), view: fc.nat(99) }),
      async (steps, last) => {
        const history = await run(steps, last)
        tally.histories += 1
        tally.steps += steps.length
        tally.reads += history.reads
        tally.reveals += history.model.revealed.size
      },
    )
    await fc.assert(property, { numRuns: runs })
    const { histories, steps, reads, reveals } = tally
    process.stdout.write(
      `sealed scorecards: ${histories} histories, ${steps} steps, ${reads} looks, ${reveals} reveals, 0 leaks\n`,
    )
    expect(histories).toBeGreaterThanOrEqual(runs)
    expect(reveals).toBeGreaterThan(runs / 4)
  })
})
