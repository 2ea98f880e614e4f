import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '#db/connection.server.ts'
import { onPostgres } from '#test/support/database.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { History, look } from './history.ts'
import type { Step, StepKind } from './history.ts'
import { people } from './model.ts'
import { viewNames } from './views.ts'
import { openWorld } from './world.ts'
import type { World } from './world.ts'

/** A thousand in every run on the engine that is quicker, and a few on the other; `HISTORIES` names a number of one’s own. */
const runs = Number(process.env.HISTORIES ?? (isFullRun ? 10_000 : onPostgres ? 1000 : 60))
const endingsEach = 5

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
  ['read', 2],
]

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...kinds.map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) }))),
  who: fc.nat(99),
  what: fc.nat(99),
  rating: fc.nat(99),
})

type Ending = { steps: Step[]; last: { who: number; view: number } }

const steps = (minLength: number, maxLength: number) => fc.array(anyStep, { minLength, maxLength })
const anyEnding: fc.Arbitrary<Ending> = fc.record({
  steps: steps(1, 4),
  last: fc.record({ who: fc.nat(99), view: fc.nat(99) }),
})

class Undo extends Error {}

describe('sealed scorecards in random histories', () => {
  let world: World
  const tally = { histories: 0, steps: 0, reads: 0, reveals: 0 }

  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.opened.close())

  /** Everything happens in one transaction that is rolled back: the world is new for every beginning. */
  async function tell(beginning: Step[], endings: Ending[]): Promise<void> {
    const story = transaction(world.contexts.mia, async (tx) => {
      const begun = new History(world, tx.db)
      for (const step of beginning) await begun.take(step)
      for (const ending of endings) await finish(begun, ending)
      tally.reads += begun.reads
      throw new Undo()
    })
    await story.catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  }

  /** One way on from a beginning; the database is back at the beginning afterwards. */
  async function finish(begun: History, { steps: rest, last }: Ending): Promise<void> {
    const history = begun.copy()
    await history.db.execute(sql`savepoint begun`)
    for (const step of rest) await history.take(step)
    const person = people[last.who % people.length]!
    await look(history, person, { name: viewNames[last.view % viewNames.length]!, at: last.view })
    await history.db.execute(sql`rollback to savepoint begun`)
    tally.histories += 1
    tally.steps += history.steps
    tally.reads += history.reads
    tally.reveals += history.model.revealed.size
  }

  test(
    `nothing unrevealed reaches anybody but its author, in ${runs} histories`,
    {
      timeout: 1_200_000,
    },
    async () => {
      const endings = fc.array(anyEnding, { minLength: endingsEach, maxLength: endingsEach })
      await fc.assert(fc.asyncProperty(steps(2, 6), endings, tell), {
        numRuns: Math.ceil(runs / endingsEach),
      })
      const { histories, steps: taken, reads, reveals } = tally
      process.stdout.write(
        `sealed scorecards: ${histories} histories of ${(taken / histories).toFixed(1)} steps, ${reads} looks, ${reveals} reveals, 0 leaks\n`,
      )
      expect(histories).toBeGreaterThanOrEqual(runs)
      expect(reveals).toBeGreaterThan(runs / 4)
    },
  )
})
