import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedIn, exits, nextBatch, nothingYet } from '#app/hiring/fairness/report/batches.ts'
import type { Exit, Settled } from '#app/hiring/fairness/report/batches.ts'

const some = (exit: Exit, people: number, change: Partial<Settled> = {}): Settled => ({
  gender: 'woman',
  ethnicity: null,
  exit,
  score: null,
  fresh: true,
  people,
  ...change,
})

test('an outcome waits until five who answered are among it, however many did not', () => {
  const silent = some('application', 40, { gender: null })
  const four = nextBatch(nothingYet, [some('application', 4), silent, some('hired', 4)])
  expect(four).toMatchObject({ counted: [], counts: { exits: {} } })
  const known = some('application', 3, { fresh: false })
  const five = nextBatch(nothingYet, [some('application', 5), known, silent, some('hired', 4)])
  expect(five.counted).toEqual(['application'])
  expect(five.counts.exits.application).toEqual([
    { gender: 'woman', ethnicity: null, people: 8 },
    { gender: null, ethnicity: null, people: 40 },
  ])
  expect(five.counts.exits.hired).toBeUndefined()
})

test('stages are counted out of where people ended', () => {
  const { counts } = nextBatch(
    nothingYet,
    exits.map((exit, index) => some(exit, 5 + index)),
  )
  expect(countedIn(counts)).toEqual([
    {
      gender: 'woman',
      ethnicity: null,
      stages: {
        application: { total: 26, selected: 21 },
        interview: { total: 21, selected: 15 },
        decision: { total: 15, selected: 8 },
        overall: { total: 26, selected: 8 },
      },
      scored: { total: 0, selected: 0 },
    },
  ])
})

test('scores wait until each half has five, and leave nobody over who could be told by subtraction', () => {
  const halves = [some('hired', 5, { score: 'above' }), some('decision', 5, { score: 'below' })]
  const scored = (...rows: Settled[]) => nextBatch(nothingYet, rows).counts.scored
  expect(scored(...halves)).toEqual([{ gender: 'woman', ethnicity: null, total: 10, selected: 5 }])
  expect(scored(halves[0]!, some('decision', 4, { score: 'below' }))).toEqual([])
  expect(scored(...halves, some('hired', 1))).toEqual([])
  expect(scored(...halves, some('interview', 1, { score: 'below' }))).toEqual([])
})

type Person = { answered: boolean; exit: Exit | null; fresh: boolean }

test('whatever is done, no reading shows a change that fewer than five new people made', () => {
  const change = fc.record({
    who: fc.nat({ max: 39 }),
    exit: fc.option(fc.constantFrom(...exits), { nil: null }),
  })
  let batches = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 60, maxLength: 60 }), (changes) => {
      const people = Array.from({ length: 40 }, (_, index): Person => {
        return { answered: index % 4 !== 0, exit: null, fresh: true }
      })
      let counts = nothingYet
      for (const { who, exit } of changes) {
        people[who]!.exit = exit
        const settled = people.flatMap(({ answered, exit: at, fresh }) =>
          at ? [some(at, 1, { gender: answered ? 'woman' : null, fresh })] : [],
        )
        const next = nextBatch(counts, settled)
        for (const one of exits) {
          const here = people.filter((person) => person.exit === one)
          if (next.counted.includes(one)) {
            expect(here.filter(({ answered, fresh }) => answered && fresh).length).toBeGreaterThan(
              4,
            )
            for (const person of here) person.fresh = false
            batches += 1
          } else expect(next.counts.exits[one]).toEqual(counts.exits[one])
        }
        counts = next.counts
      }
    }),
    { numRuns: 100 },
  )
  expect(batches).toBeGreaterThan(100)
})
