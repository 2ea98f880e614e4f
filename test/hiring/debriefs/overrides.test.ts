import { describe, expect, test } from 'vitest'
import { findOverrides } from '#app/hiring/debriefs/calibration/overrides.server.ts'
import {
  leastDecisions,
  overrideRate,
  overrideSentence,
  totalOf,
} from '#app/hiring/debriefs/calibration/overrides.ts'
import { decide } from '#app/hiring/debriefs/decision/decisions.server.ts'
import { addReady, decisionAbout, usePeople } from './world.ts'

const counts = { ruled: 10, undecided: 2, hiredAgainst: 2, declinedAgainst: 1 }

describe('how often people decide otherwise than the rule', () => {
  test('is a rate with its interval, once there are enough decisions', () => {
    const { rate } = overrideRate(counts)
    expect(rate?.point).toBe(0.3)
    expect(rate!.low).toBeCloseTo(0.1078, 3)
    expect(rate!.high).toBeCloseTo(0.6032, 3)
    expect(overrideRate({ ...counts, ruled: leastDecisions - 1 }).rate).toBeNull()
    expect(overrideRate({ ...counts, ruled: leastDecisions }).rate).not.toBeNull()
  })

  test('adds up, and says both ways', () => {
    expect(totalOf([counts, counts]).ruled).toBe(20)
    expect(overrideSentence(counts)).toBe(
      'People decided otherwise than the rule in 3 of 10 decisions: 2 times a hire where it said no, once no hire where it said hire.',
    )
    const none = { ...counts, hiredAgainst: 0, declinedAgainst: 0 }
    expect(overrideSentence(none)).toBe('All 10 decisions followed the rule.')
    expect(overrideSentence({ ...none, ruled: 1 })).toBe('The one decision followed the rule.')
  })
})

describe('the report', () => {
  const people = usePeople()

  test('counts decisions of the openings one runs, and is not for interviewers', async () => {
    const { manager, admin, recruiter, ann, stranger } = people
    const world = await addReady(people, [5, 5, 5, 5])
    const change = { outcome: 'no-hire' as const, overrideReason: 'They left the field' }
    await decide(manager, decisionAbout(world.candidacyId, change))
    for (const ctx of [manager, admin, recruiter]) {
      const found = await findOverrides(ctx)
      expect(found?.openings).toMatchObject([
        { id: world.openingId, ruled: 1, undecided: 0, hiredAgainst: 0, declinedAgainst: 1 },
      ])
      expect(found?.all).toMatchObject({ ruled: 1, declinedAgainst: 1, rate: null })
    }
    expect(await findOverrides(ann)).toBeNull()
    expect((await findOverrides(stranger))?.openings).toEqual([])
  })
})
