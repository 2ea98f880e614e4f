import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standingOf } from '#app/hiring/portal/status.ts'
import type { StageKind, StandingFacts } from '#app/hiring/portal/status.ts'

const now = new Date('2026-03-10T12:00:00Z')
const stages: StageKind[] = ['application', 'interview', 'interview', 'decision']
const facts = (change: Partial<StandingFacts>): StandingFacts => ({
  appliedAt: now,
  movedAt: now,
  stages,
  stage: 0,
  ending: null,
  offer: null,
  ...change,
})

describe('standingOf', () => {
  test.each([
    [0, 'Received'],
    [1, 'Interviewing, step 1 of 2'],
    [2, 'Interviewing, step 2 of 2'],
    [3, 'Decision pending'],
  ])('stage %i reads %s', (stage, label) => {
    expect(standingOf(facts({ stage }), now)).toMatchObject({ label, open: true })
  })

  test('a second stage before the interviews is a review', () => {
    const early: StageKind[] = ['application', 'application', 'interview']
    expect(standingOf(facts({ stages: early, stage: 1 }), now).label).toBe('In review')
  })

  test('a rejection shows once its mail can leave, and not before', () => {
    const at = (seconds: number) => new Date(now.getTime() - seconds * 1000)
    const rejected = (seconds: number) =>
      standingOf(facts({ stage: 2, ending: { outcome: 'rejected', at: at(seconds) } }), now)
    expect(rejected(59)).toEqual(standingOf(facts({ stage: 2 }), now))
    expect(rejected(60)).toMatchObject({ label: 'Closed', open: false })
  })

  test('an ending is never said in the words of the team', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('rejected' as const, 'withdrawn' as const, 'hired' as const),
        fc.nat(3),
        fc.nat(600),
        (outcome, stage, seconds) => {
          const at = new Date(now.getTime() - seconds * 1000)
          const said = JSON.stringify(standingOf(facts({ stage, ending: { outcome, at } }), now))
          expect(said).not.toMatch(/reject|stage|score|rating|rank/i)
        },
      ),
    )
  })
})
