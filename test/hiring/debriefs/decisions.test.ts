import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { decide } from '#app/hiring/debriefs/decision/decisions.server.ts'
import { findDecision } from '#app/hiring/debriefs/decision/records.server.ts'
import { endWait } from '#app/hiring/scorecards/reveals.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { candidacyEndings } from '#db/schema/candidates.ts'
import { decisions } from '#db/schema/interviews.ts'
import {
  addInterviewed,
  addReady,
  addWorld,
  decisionAbout,
  interview,
  rateAndSeal,
  sayYes,
  usePeople,
} from './world.ts'
import type { Given } from './world.ts'

describe('views', () => {
  const people = usePeople()

  test('interviewers speak first; the manager waits, or says why not', async () => {
    const { manager, ann, bea } = people
    const world = await addWorld(people)
    await interview(people, world, [4, 4, 4, 4])
    await expect(sayYes(manager, world.candidacyId)).rejects.toThrow(/Ann, Bea have not/)
    await expect(decide(manager, decisionAbout(world.candidacyId))).rejects.toThrow(/Ann, Bea/)
    expect(await sayYes(ann, world.candidacyId)).toEqual({ part: 'interviewer' })
    await expect(sayYes(manager, world.candidacyId)).rejects.toThrow(/Bea has not/)
    await sayYes(bea, world.candidacyId)
    expect(await sayYes(manager, world.candidacyId)).toEqual({ part: 'manager' })
  })

  test('with a reason the manager speaks early, and may then decide', async () => {
    const world = await addWorld(people)
    await interview(people, world, [4, 4, 4, 4])
    await sayYes(people.manager, world.candidacyId, 'Bea is away for two weeks')
    await expect(decide(people.manager, decisionAbout(world.candidacyId))).resolves.toBeTruthy()
  })

  test('not before the reveal, not with an own card outstanding, not from outside', async () => {
    const world = await addWorld(people)
    await interview(people, world, [4, 4, 4])
    await expect(sayYes(people.ann, world.candidacyId)).rejects.toThrow(Invalid)
    const stage = { candidacyId: world.candidacyId, stageId: world.scoredStage }
    await endWait(people.manager, { ...stage, reason: 'Bea is ill' })
    await expect(sayYes(people.bea, world.candidacyId)).rejects.toThrow(/your own scorecard/)
    await expect(sayYes(people.other, world.candidacyId)).rejects.toThrow(Forbidden)
    await expect(sayYes(people.recruiter, world.candidacyId)).rejects.toThrow(Forbidden)
    await expect(sayYes(people.stranger, world.candidacyId)).rejects.toThrow(NotFound)
  })
})

describe('a decision', () => {
  const people = usePeople()

  test('keeps what it was made on, ends the candidacy as hired, and is not repeated', async () => {
    const { candidacyId } = await addReady(people)
    const { id } = await decide(
      people.manager,
      decisionAbout(candidacyId, {
        notes: 'Clear and calm.',
        learningPlan: 'Learns our pipelines from Ann.',
        startsOn: '2026-05-04',
        dissent: [
          { memberId: people.bea.actor.id, text: 'I would have waited.' },
          { memberId: people.ann.actor.id, text: '' },
        ],
      }),
    )
    const record = await findDecision(people.manager, candidacyId)
    expect(record).toMatchObject({
      id,
      outcome: 'hire',
      ruleOutcome: 'hire',
      overrideReason: '',
      learningPlan: 'Learns our pipelines from Ann.',
      startsOn: '2026-05-04',
      decidedBy: 'Mona',
      dissent: [{ name: 'Bea', text: 'I would have waited.' }],
      decidedOn: { composite: 4, statistics: true, panel: { raters: 2 } },
      replayed: 4,
    })
    const endings = await transaction(people.manager, (tx) =>
      tx.db
        .select({ outcome: candidacyEndings.outcome })
        .from(candidacyEndings)
        .where(eq(candidacyEndings.candidacyId, candidacyId)),
    )
    expect(endings).toEqual([{ outcome: 'hired' }])
    await expect(decide(people.admin, decisionAbout(candidacyId))).rejects.toThrow(Conflict)
    await expect(sayYes(people.ann, candidacyId)).rejects.toThrow(/decided already/)
  })

  test('against the rule needs a reason', async () => {
    const { candidacyId } = await addReady(people, [2, 2, 2, 2])
    const hire = decisionAbout(candidacyId)
    await expect(decide(people.manager, hire)).rejects.toMatchObject({
      detail: { fields: { overrideReason: [expect.stringContaining('no hire')] } },
    })
    await expect(decide(people.manager, { ...hire, overrideReason: '  ' })).rejects.toThrow(Invalid)
    await decide(people.manager, { ...hire, overrideReason: 'Learns fast' })
    expect(await findDecision(people.manager, candidacyId)).toMatchObject({
      outcome: 'hire',
      ruleOutcome: 'no-hire',
      overrideReason: 'Learns fast',
    })
  })

  test('says no without ending the candidacy: the candidate hears by a mail that is read first', async () => {
    const { candidacyId } = await addReady(people, [2, 2, 2, 2])
    await decide(people.manager, decisionAbout(candidacyId, { outcome: 'no-hire' }))
    const endings = await transaction(people.manager, (tx) =>
      tx.db.select().from(candidacyEndings).where(eq(candidacyEndings.candidacyId, candidacyId)),
    )
    expect(endings).toEqual([])
  })

  test('two at once leave one', async () => {
    const { candidacyId } = await addReady(people)
    const results = await Promise.allSettled(
      [people.manager, people.admin, people.manager].map((ctx) =>
        decide(ctx, decisionAbout(candidacyId)),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const stored = await transaction(people.manager, (tx) =>
      tx.db.select().from(decisions).where(eq(decisions.candidacyId, candidacyId)),
    )
    expect(stored).toHaveLength(1)
  })

  test('beyond the headcount only when that is confirmed, at once or one after the other', async () => {
    const world = await addReady(people)
    const second = await addInterviewed(people, world, [4, 4, 4, 4])
    await sayYes(people.ann, second)
    await sayYes(people.bea, second)
    const results = await Promise.allSettled(
      [world.candidacyId, second].map((id) => decide(people.manager, decisionAbout(id))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = results[0]?.status === 'fulfilled' ? second : world.candidacyId
    await expect(decide(people.manager, decisionAbout(left))).rejects.toThrow(/seat/)
    await decide(people.manager, decisionAbout(left, { beyondHeadcount: 'on' }))
    expect((await findDecision(people.manager, left))?.decidedOn.beyondHeadcount).toBe(true)
  })

  test('is for the manager and admins; the record for who may read the debrief', async () => {
    const { candidacyId } = await addReady(people)
    for (const ctx of [people.ann, people.recruiter, people.other])
      await expect(decide(ctx, decisionAbout(candidacyId))).rejects.toThrow(Forbidden)
    await expect(decide(people.stranger, decisionAbout(candidacyId))).rejects.toThrow(NotFound)
    expect(await findDecision(people.manager, candidacyId)).toBeNull()
    await decide(people.admin, decisionAbout(candidacyId))
    expect((await findDecision(people.ann, candidacyId))?.decidedBy).toBe('Adil')
    await expect(findDecision(people.other, candidacyId)).rejects.toThrow(Forbidden)
    await expect(findDecision(people.stranger, candidacyId)).rejects.toThrow(NotFound)
  })

  test('stays closed to somebody who still owes a card', async () => {
    const world = await addWorld(people)
    const ids = await interview(people, world, [4, 4, 4])
    const stage = { candidacyId: world.candidacyId, stageId: world.scoredStage }
    await endWait(people.manager, { ...stage, reason: 'Bea is ill' })
    await sayYes(people.manager, world.candidacyId, 'Bea is ill')
    await decide(people.manager, decisionAbout(world.candidacyId))
    await expect(findDecision(people.bea, world.candidacyId)).rejects.toThrow(Forbidden)
    await rateAndSeal(people.bea, ids[3]!, 1)
    const record = await findDecision(people.bea, world.candidacyId)
    expect(record?.replayed).toBe(record?.decidedOn.composite)
  })

  test('cannot be changed or taken out by the application', async () => {
    const { candidacyId } = await addReady(people)
    await decide(people.manager, decisionAbout(candidacyId))
    const here = eq(decisions.candidacyId, candidacyId)
    const change = transaction(people.manager, (tx) =>
      tx.db.update(decisions).set({ notes: 'x' }).where(here),
    )
    await expect(change).rejects.toThrow()
    const removal = transaction(people.manager, (tx) => tx.db.delete(decisions).where(here))
    await expect(removal).rejects.toThrow()
  })

  test('leaves an event without ratings or words', async () => {
    const { candidacyId } = await addReady(people)
    const text = 'Words that stay out'
    await decide(people.manager, decisionAbout(candidacyId, { notes: text, learningPlan: text }))
    const rows = await transaction(people.manager, (tx) =>
      tx.db
        .select({ verb: events.verb, data: events.data })
        .from(events)
        .where(eq(events.subjectId, candidacyId)),
    )
    const made = rows.find(({ verb }) => verb === 'decision.made')
    expect(made?.data).toEqual({
      decision: expect.any(String),
      outcome: 'hire',
      rule: 'hire',
      overridden: false,
      dissent: [],
      beyondHeadcount: false,
    })
    expect(rows.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['debrief.view-stated', 'decision.made', 'candidacy.hired']),
    )
    expect(JSON.stringify(rows)).not.toContain(text)
  })

  test('worked out again from the stored rows, the composite is the one recorded', async () => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 })
    await fc.assert(
      fc.asyncProperty(fc.tuple(rating, rating, rating, rating), async (given: Given) => {
        const { candidacyId } = await addReady(people, given)
        const outcome = 'no-hire'
        await decide(
          people.manager,
          decisionAbout(candidacyId, { outcome, overrideReason: 'A judgement' }),
        )
        const record = await findDecision(people.manager, candidacyId)
        expect(record?.replayed).toBe(record?.decidedOn.composite)
      }),
      { numRuns: 6 },
    )
  }, 60_000)
})
