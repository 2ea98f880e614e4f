import { describe, expect, test } from 'vitest'
import { findDebrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import { pageData } from '#app/hiring/debriefs/debrief/page-data.ts'
import type { Context } from '#app/accounts/context.ts'
import { endWait } from '#app/hiring/scorecards/reveals.server.ts'
import { postDiscussionRating } from '#app/hiring/scorecards/seals.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { settings } from '#db/schema/accounts.ts'
import { eq } from 'drizzle-orm'
import { addWorld, interview, rateAndSeal, usePeople, withNewInterviewers } from './world.ts'

describe('the debrief', () => {
  const people = usePeople()
  const see = async (ctx: Context, candidacyId: string) =>
    pageData(ctx, await findDebrief(ctx, candidacyId))

  test('is closed until the scorecards are revealed, and says who is waited for', async () => {
    const world = await addWorld(people)
    expect((await see(people.manager, world.candidacyId)).state).toBe('nothing-set-up')
    const ids = await interview(people, world, [1, 2, 1])
    const waiting = await see(people.manager, world.candidacyId)
    expect(waiting).toMatchObject({ state: 'waiting', reading: null, statistics: null })
    expect(waiting.outstanding.map(({ author, state }) => [author, state])).toEqual([
      ['Ann', 'sealed'],
      ['Bea', 'sealed'],
      ['Ann', 'sealed'],
      ['Bea', 'draft'],
    ])
    expect(JSON.stringify(waiting)).not.toContain('their method')
    await rateAndSeal(people.bea, ids[3]!, 4)
    expect(await see(people.manager, world.candidacyId)).toMatchObject({ state: 'open' })
  })

  test('shows composite, coverage, ranges and panel; a late card is kept but void', async () => {
    const world = await addWorld(people)
    const ids = await interview(people, world, [2, 4, 4])
    await endWait(people.manager, {
      candidacyId: world.candidacyId,
      stageId: world.scoredStage,
      reason: 'Bea is ill',
    })
    const before = await see(people.manager, world.candidacyId)
    await rateAndSeal(people.bea, ids[3]!, 1)
    const after = await see(people.manager, world.candidacyId)
    expect(after.reading?.composite).toEqual(before.reading?.composite)
    expect(after.reading?.composite?.score).toBeGreaterThan(2)
    expect(after.reading?.panel).toMatchObject({ raters: 2 })
    expect(before.outstanding).toMatchObject([{ author: 'Bea', state: 'missing' }])
    expect(after.outstanding).toMatchObject([
      { author: 'Bea', state: 'late', reason: 'Bea is ill' },
    ])
    expect(after.reading?.discuss.length).toBeGreaterThan(0)
    const late = after.reading?.evidence.flatMap(({ said }) => said.filter((one) => one.late))
    expect(late?.every(({ rating }) => rating === 1)).toBe(true)
  })

  test('"not assessed" is no zero', async () => {
    const world = await addWorld(people)
    await interview(people, world, [4, null, 4, null])
    const { reading } = await see(people.manager, world.candidacyId)
    expect(reading?.composite?.score).toBe(4)
    expect(reading?.composite?.coverage).toBeLessThan(1)
  })

  test('says nothing to somebody who still owes a card about the candidate', async () => {
    const world = await addWorld(people)
    await interview(people, world, [5, 5, 5])
    await endWait(people.manager, {
      candidacyId: world.candidacyId,
      stageId: world.scoredStage,
      reason: 'Bea is ill',
    })
    const forBea = await see(people.bea, world.candidacyId)
    expect(forBea).toMatchObject({ state: 'own-card-first', reading: null, statistics: null })
    expect(forBea.speaking).toMatchObject({ order: [], ownPart: null })
    expect((await see(people.ann, world.candidacyId)).state).toBe('open')
  })

  test('is for the team and the interviewers of this candidate', async () => {
    const world = await addWorld(people)
    await interview(people, world, [3, 3, 3, 3])
    for (const ctx of [people.manager, people.admin, people.recruiter, people.ann])
      expect((await see(ctx, world.candidacyId)).state).toBe('open')
    await expect(findDebrief(people.other, world.candidacyId)).rejects.toThrow(Forbidden)
    await expect(findDebrief(people.stranger, world.candidacyId)).rejects.toThrow(NotFound)
    await expect(findDebrief(people.manager, 'nonsense')).rejects.toThrow(NotFound)
  })

  test('one candidate alone: no agreement, and nobody is corrected', async () => {
    const fresh = await withNewInterviewers(people)
    const world = await addWorld(fresh)
    await interview(fresh, world, [2, 5, 2, 5])
    const { statistics, reading } = await see(people.manager, world.candidacyId)
    expect(statistics?.agreement.enough).toBe(false)
    expect(statistics?.corrected).toMatchObject({
      change: 0,
      source: 'assumed',
      people: { corrected: 0, all: 2 },
    })
    expect(statistics?.corrected?.score).toBeCloseTo(reading?.composite?.score ?? 0, 12)
  })

  test('keeps ratings after the discussion apart', async () => {
    const world = await addWorld(people)
    const ids = await interview(people, world, [2, 4, 4, 4])
    const { reading: before } = await see(people.manager, world.candidacyId)
    const card = before?.evidence.find(({ said }) => said.some(({ rating }) => rating === 2))
    await postDiscussionRating(people.ann, {
      interviewId: ids[0]!,
      competency: card!.key,
      rating: 4,
      reason: 'Bea saw the working code',
    })
    const { reading } = await see(people.manager, world.candidacyId)
    expect(reading?.composite).toEqual(before?.composite)
    const said = reading?.evidence.find(({ key }) => key === card!.key)?.said
    expect(said?.flatMap(({ later }) => later)).toEqual([
      { rating: 4, reason: 'Bea saw the working code' },
    ])
  })

  test('an organisation may switch the statistics off', async () => {
    const world = await addWorld(people)
    await interview(people, world, [4, 4, 4, 4])
    const switchTo = (statistics: boolean) =>
      accountsTransaction(people.manager, (tx) =>
        tx.db.update(settings).set({ statistics }).where(eq(settings.orgId, people.manager.org.id)),
      )
    await switchTo(false)
    const off = await see(people.manager, world.candidacyId)
    await switchTo(true)
    const on = await see(people.manager, world.candidacyId)
    expect(off).toMatchObject({ statisticsOn: false, statistics: null })
    expect(off.reading).toMatchObject({ composite: null, rule: { outcome: 'undecided' } })
    expect(on.reading).toMatchObject({ composite: { score: 4 }, rule: { outcome: 'hire' } })
    expect(on.statistics).not.toBeNull()
  })
})
