import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { listCards } from '#app/hiring/scorecards/reading.server.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { cardOf, contentFor } from '#app/hiring/scorecards/card-rows.server.ts'
import {
  postDiscussionRating,
  recallSeal,
  sealHash,
  sealScorecard,
} from '#app/hiring/scorecards/seals.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import { scorecardSeals } from '#db/schema/interviews.ts'
import { rubrics } from '#db/schema/openings.ts'
import {
  addLoopWorld,
  fillAndSeal,
  filledCard,
  peekCard,
  schedule,
} from '#test/support/interviews.ts'
import { usePanel } from './panel.ts'

describe('scorecards', () => {
  const panel = usePanel()

  test('one interview for each plan and person, and none twice', async () => {
    const { manager, world, ids } = panel
    expect(ids).toHaveLength(4)
    expect((await schedule(manager, world)).ids).toEqual([])
  })

  test('a draft is saved with a version; a stale one gets both texts, a repeated one does not', async () => {
    const { ann, ids } = panel
    const [id = ''] = ids
    const { competencies } = await peekCard(ann, id)
    const mine = filledCard(competencies, 'first')
    expect(await saveScorecard(ann, { interviewId: id, version: 1, content: mine })).toEqual({
      version: 2,
    })
    expect(await saveScorecard(ann, { interviewId: id, version: 1, content: mine })).toEqual({
      version: 2,
    })
    const other = saveScorecard(ann, {
      interviewId: id,
      version: 1,
      content: filledCard(competencies, 'second'),
    })
    await expect(other).rejects.toMatchObject({
      status: 409,
      detail: {
        yours: expect.stringContaining('second'),
        theirs: expect.stringContaining('first'),
        version: 2,
      },
    })
  })

  test('only its author writes on it', async () => {
    const { manager, admin, ann, bea, ids } = panel
    const input = { interviewId: ids[0]!, version: 1, content: filledCard([], 'x') }
    for (const ctx of [manager, admin, bea])
      await expect(saveScorecard(ctx, input)).rejects.toThrow(Forbidden)
    await expect(saveScorecard(ann, { ...input, interviewId: newId() })).rejects.toThrow(NotFound)
  })

  test('an incomplete card is not sealed, and the refusal names the fields', async () => {
    const { ann, ids } = panel
    const sealing = sealScorecard(ann, { interviewId: ids[0]!, version: 1 })
    await expect(sealing).rejects.toMatchObject({
      status: 400,
      detail: { fields: expect.objectContaining({ recommendation: expect.anything() }) },
    })
  })

  test('a card that was saved elsewhere since is not sealed unread', async () => {
    const { ann, ids } = panel
    const [id = ''] = ids
    const { competencies } = await peekCard(ann, id)
    await saveScorecard(ann, {
      interviewId: id,
      version: 1,
      content: filledCard(competencies, 'x'),
    })
    await expect(sealScorecard(ann, { interviewId: id, version: 1 })).rejects.toThrow(Conflict)
  })

  test('a seal keeps the card: no save, and the hash proves what was said', async () => {
    const { manager, ann, ids } = panel
    const [id = ''] = ids
    await fillAndSeal(ann, id, 'kept')
    const { version, competencies } = await peekCard(ann, id)
    const change = { interviewId: id, version, content: filledCard(competencies, 'changed') }
    await expect(saveScorecard(ann, change)).rejects.toThrow(/sealed/)
    await transaction(manager, async (tx) => {
      const card = await cardOf(tx, id)
      const [seal] = await tx.db
        .select()
        .from(scorecardSeals)
        .where(eq(scorecardSeals.scorecardId, card.id))
      const content = await contentFor(tx, card.id)
      expect(seal!.hash).toBe(sealHash(seal!.id, card, content))
      expect(sealHash(seal!.id, card, { ...content, recommendation: 'no' })).not.toBe(seal!.hash)
    })
  })

  test('a seal is recalled with a reason before the reveal, and never after', async () => {
    const { manager, ann, ids, authorOf } = panel
    const [id = ''] = ids
    await fillAndSeal(ann, id, 'first')
    await expect(recallSeal(ann, { interviewId: id, reason: ' ' })).rejects.toThrow(Invalid)
    await expect(recallSeal(manager, { interviewId: id, reason: 'x' })).rejects.toThrow(Forbidden)
    await recallSeal(ann, { interviewId: id, reason: 'Mixed up two people' })
    const { version } = await peekCard(ann, id)
    await sealScorecard(ann, { interviewId: id, version })
    for (const at of [1, 2, 3]) await fillAndSeal(authorOf(at), ids[at]!, 'rest')
    await expect(recallSeal(ann, { interviewId: id, reason: 'Too late' })).rejects.toThrow(
      /revealed/,
    )
  })

  test('after the reveal a second rating stands beside the first', async () => {
    const { admin, ann, bea, ids, stage, authorOf } = panel
    const [id = ''] = ids
    const [competency = ''] = (await peekCard(ann, id)).competencies
    const later = { interviewId: id, competency, rating: 2, reason: 'Bea saw more' }
    await fillAndSeal(ann, id, 'in')
    await expect(postDiscussionRating(ann, later)).rejects.toThrow(/after the reveal/)
    for (const at of [1, 2, 3]) await fillAndSeal(authorOf(at), ids[at]!, 'rest')
    await expect(postDiscussionRating(bea, later)).rejects.toThrow(Forbidden)
    await postDiscussionRating(ann, later)
    const card = (await listCards(admin, stage)).find(({ interviewId }) => interviewId === id)
    expect(card?.ratings[0]).toMatchObject({ competency, rating: 4 })
    expect(card?.later).toMatchObject([{ competency, rating: 2, reason: 'Bea saw more' }])
  })

  test('a later version of the rubric does not touch a candidate who is being rated', async () => {
    const { manager, admin, ann, world, ids, stage, sealAll } = panel
    const before = await peekCard(ann, ids[0]!)
    await transaction(manager, async (tx) => {
      const [rubric] = await tx.db
        .select()
        .from(rubrics)
        .where(eq(rubrics.openingId, world.openingId))
      await tx.db.insert(rubrics).values({ ...rubric!, id: newId(), number: 2, competencies: [] })
    })
    await sealAll()
    const [call = ''] = (await schedule(manager, world, world.screenStage)).ids
    await fillAndSeal(manager, call, 'call')
    expect((await peekCard(ann, ids[0]!)).competencies).toEqual(before.competencies)
    const cards = [
      ...(await listCards(admin, stage)),
      ...(await listCards(admin, { ...stage, stageId: world.screenStage })),
    ]
    expect(new Set(cards.map(({ rubricId }) => rubricId)).size).toBe(1)
    expect(cards).toHaveLength(5)
  })

  test('events carry no ratings and no words', async () => {
    const { manager, world, sealAll } = panel
    await sealAll()
    const rows = await transaction(manager, (tx) => tx.db.select().from(events))
    const mine = rows.filter(({ data }) => JSON.stringify(data).includes(world.candidacyId))
    expect(new Set(mine.map(({ verb }) => verb))).toEqual(
      new Set(['interview.scheduled', 'scorecard.begun', 'scorecard.sealed']),
    )
    expect(rows.some(({ verb }) => verb === 'scorecards.revealed')).toBe(true)
    expect(JSON.stringify(rows)).not.toMatch(/word\d|"rating"|recommendation|strong-/)
  })

  test('all planned interviews of a stage need somebody before any is set up', async () => {
    const { manager, ann, bea } = panel
    const other = await addLoopWorld(manager, [ann, bea])
    await assignPlanInterviewers(manager, { planId: other.plans[2]!.id, memberIds: [] })
    await expect(schedule(manager, other)).rejects.toThrow(/Nobody takes/)
  })
})
