import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { addInterviewer, scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { endInterview, replaceInterviewer } from '#app/hiring/scorecards/panel/endings.server.ts'
import { findPanel } from '#app/hiring/scorecards/panel/panel.server.ts'
import { listCards } from '#app/hiring/scorecards/reading.server.ts'
import { endWait } from '#app/hiring/scorecards/reveals.server.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { reveals } from '#db/schema/interviews.ts'
import { fillAndSeal, filledCard, peekCard, schedule } from '#test/support/interviews.ts'
import { waitingMails } from '#test/support/mails.ts'
import { usePanel } from './panel.ts'

describe('the wait and the reveal', () => {
  const panel = usePanel()

  test('the last seal reveals the stage, once, and everybody of the team reads', async () => {
    const { manager, admin, ann, bea, ids, stage, authorOf } = panel
    for (const [at, id] of ids.slice(0, 3).entries()) {
      const result = await fillAndSeal(authorOf(at), id, `word${at}`)
      expect(result).toEqual({ revealed: false, late: false })
    }
    expect(await listCards(manager, stage)).toEqual([])
    expect((await listCards(ann, stage)).map(({ interviewerId }) => interviewerId)).toEqual([
      ann.actor.id,
      ann.actor.id,
    ])
    expect(await fillAndSeal(bea, ids[3]!, 'last')).toEqual({ revealed: true, late: false })
    for (const ctx of [manager, admin, ann, bea])
      expect((await listCards(ctx, stage)).map(({ state }) => state)).toEqual(
        Array(4).fill('revealed'),
      )
  })

  test('the reveal tells the managers and the interviewers by mail, and nobody who owes a scorecard', async () => {
    const { opened, manager, admin, ann, bea, ids, stage } = panel
    const told = async () =>
      (await waitingMails(opened.database, manager.services.secret))
        .filter(({ text }) => text.includes(`${stage.candidacyId}/debrief`))
        .map(({ to }) => to)
    for (const at of [0, 2]) await fillAndSeal(ann, ids[at]!, 'in')
    await fillAndSeal(bea, ids[1]!, 'in')
    expect(await told()).toEqual([])
    await endWait(admin, { ...stage, reason: 'Bea is ill' })
    const addresses = await addressesOf(manager, [manager.actor.id, ann.actor.id])
    expect((await told()).toSorted()).toEqual(addresses.toSorted())
  })

  test('a first call, which rates nothing, opens no debrief', async () => {
    const { opened, manager, world } = panel
    const { ids } = await schedule(manager, world, world.screenStage)
    await fillAndSeal(manager, ids[0]!, 'talk')
    const mails = await waitingMails(opened.database, manager.services.secret)
    expect(mails.filter(({ text }) => text.includes(`${world.candidacyId}/debrief`))).toEqual([])
  })

  const addressesOf = (ctx: Context, ids: string[]) =>
    transaction(ctx, async (tx) => {
      const rows = await tx.db.select({ id: members.id, email: members.email }).from(members)
      return rows.filter(({ id }) => ids.includes(id)).map(({ email }) => email)
    })

  test('two seals at once reveal exactly once', async () => {
    const { manager, ann, bea, world, ids } = panel
    await fillAndSeal(ann, ids[0]!, 'a')
    await fillAndSeal(bea, ids[1]!, 'b')
    const results = await Promise.all([
      fillAndSeal(ann, ids[2]!, 'c'),
      fillAndSeal(bea, ids[3]!, 'd'),
    ])
    expect(results.filter(({ revealed }) => revealed)).toHaveLength(1)
    const written = await transaction(manager, (tx) =>
      tx.db.select().from(reveals).where(eq(reveals.candidacyId, world.candidacyId)),
    )
    expect(written).toHaveLength(1)
  })

  test('the manager ends the wait with a reason, and only after their own card', async () => {
    const { manager, ann, ids, stage } = panel
    await fillAndSeal(ann, ids[0]!, 'in')
    await expect(endWait(ann, { ...stage, reason: 'x' })).rejects.toThrow(Forbidden)
    await expect(endWait(manager, { ...stage, reason: '' })).rejects.toThrow(Invalid)
    const own = await takeOver()
    await expect(endWait(manager, { ...stage, reason: 'Bea is ill' })).rejects.toThrow(/your own/)
    await fillAndSeal(manager, own, 'mine')
    expect(await endWait(manager, { ...stage, reason: 'Bea is ill' })).toEqual({ missing: 2 })
    await expect(endWait(manager, { ...stage, reason: 'again' })).rejects.toThrow(/already/)
  })

  /** The manager takes over Bea's first interview. */
  const takeOver = async () => {
    const { manager, ids } = panel
    const replacement = { interviewId: ids[1]!, interviewerId: manager.actor.id, reason: 'Swap' }
    return (await replaceInterviewer(manager, replacement)).id
  }

  test('a card sealed after the wait was ended is kept as late; until then its author does not read', async () => {
    const { manager, ann, bea, ids, stage } = panel
    await fillAndSeal(ann, ids[0]!, 'in')
    await fillAndSeal(ann, ids[2]!, 'in')
    await endWait(manager, { ...stage, reason: 'Bea is ill' })
    expect((await listCards(manager, stage)).map(({ state }) => state)).toEqual([
      'revealed',
      'revealed',
    ])
    expect((await listCards(bea, stage)).map(({ interviewer }) => interviewer)).toEqual([
      'Bea',
      'Bea',
    ])
    expect(await fillAndSeal(bea, ids[1]!, 'late')).toEqual({ revealed: false, late: true })
    expect((await listCards(bea, stage)).map(({ interviewer }) => interviewer)).toEqual([
      'Bea',
      'Bea',
    ])
    await fillAndSeal(bea, ids[3]!, 'late')
    expect(await listCards(bea, stage)).toHaveLength(4)
    expect((await listCards(manager, stage)).map(({ state }) => state).toSorted()).toEqual([
      'late',
      'late',
      'revealed',
      'revealed',
    ])
  })

  test('recusal, no-show and cancellation take an interview out of the wait, with a reason', async () => {
    const { manager, ann, bea, ids, stage } = panel
    await fillAndSeal(ann, ids[0]!, 'in')
    await fillAndSeal(ann, ids[2]!, 'in')
    const [, second = '', , fourth = ''] = ids
    const recusal = { interviewId: second, kind: 'recused' as const, reason: 'We are cousins' }
    await expect(endInterview(ann, recusal)).rejects.toThrow(Forbidden)
    await expect(endInterview(bea, { ...recusal, reason: '' })).rejects.toThrow(Invalid)
    expect(await endInterview(bea, recusal)).toEqual({ revealed: false })
    const content = filledCard((await peekCard(bea, second)).competencies, 'x')
    await expect(saveScorecard(bea, { interviewId: second, version: 1, content })).rejects.toThrow(
      /counts no more/,
    )
    const noShow = { interviewId: fourth, kind: 'no-show' as const, reason: 'Nobody came' }
    await expect(endInterview(bea, noShow)).rejects.toThrow(Forbidden)
    expect(await endInterview(manager, noShow)).toEqual({ revealed: true })
    await expect(listCards(bea, stage)).rejects.toThrow(Forbidden)
    const counted = { interviewId: ids[0]!, kind: 'cancelled' as const, reason: 'Undo' }
    await expect(endInterview(manager, counted)).rejects.toThrow(/revealed/)
  })

  test('nobody reveals by dropping out, and only who may end the wait by taking others out', async () => {
    const { manager, admin, recruiter, ann, ids, stage } = panel
    const own = await takeOver()
    await fillAndSeal(ann, ids[0]!, 'in')
    await fillAndSeal(ann, ids[2]!, 'in')
    const end = (ctx: Context, interviewId: string, kind: 'recused' | 'cancelled' | 'no-show') =>
      endInterview(ctx, { interviewId, kind, reason: 'Not possible' })
    expect(await end(recruiter, ids[3]!, 'no-show')).toEqual({ revealed: false })
    await expect(end(manager, own, 'recused')).rejects.toThrow(/would reveal/)
    await expect(end(manager, own, 'cancelled')).rejects.toThrow(/would reveal/)
    await expect(end(recruiter, own, 'cancelled')).rejects.toThrow(Forbidden)
    expect((await listCards(manager, stage)).map(({ interviewId }) => interviewId)).toEqual([own])
    expect(await end(admin, own, 'cancelled')).toEqual({ revealed: true })
  })

  test('who stood aside while others are missing does not reveal either', async () => {
    const { manager, admin, ann, ids, stage } = panel
    const own = await takeOver()
    await fillAndSeal(ann, ids[0]!, 'in')
    await fillAndSeal(ann, ids[2]!, 'in')
    await endInterview(manager, { interviewId: own, kind: 'recused', reason: 'We are cousins' })
    await expect(endWait(manager, { ...stage, reason: 'Bea is ill' })).rejects.toThrow(
      /somebody else decides/,
    )
    const last = { interviewId: ids[3]!, kind: 'cancelled' as const, reason: 'Bea is ill' }
    await expect(endInterview(manager, last)).rejects.toThrow(/somebody else decides/)
    const offered = async (ctx: Context) => {
      const { stages } = await findPanel(ctx, stage.candidacyId)
      const here = stages.find(({ id }) => id === stage.stageId)!
      const row = here.interviews.find(({ id }) => id === ids[3])!
      return { wait: here.mayEndWait.ok, out: row.mayTakeOut.ok, change: row.standings !== null }
    }
    expect(await offered(manager)).toEqual({ wait: false, out: false, change: true })
    expect(await offered(admin)).toEqual({ wait: true, out: true, change: true })
    expect(await endWait(admin, { ...stage, reason: 'Bea is ill' })).toEqual({ missing: 1 })
  })

  test('an interview that did not take place is set up again with the same person', async () => {
    const { manager, bea, ids, stage, world } = panel
    const [, second = ''] = ids
    await endInterview(manager, { interviewId: second, kind: 'no-show', reason: 'Nobody came' })
    const rowOf = async (id: string) =>
      (await findPanel(manager, world.candidacyId)).stages
        .flatMap(({ interviews }) => interviews)
        .find((row) => row.id === id)!
    expect(await scheduleInterviews(manager, stage)).toEqual({ ids: [] })
    const { planId, mayBookAgain } = await rowOf(second)
    expect(mayBookAgain).toBe(true)
    const again = { candidacyId: world.candidacyId, planId, interviewerId: bea.actor.id }
    const { id } = await addInterviewer(manager, again)
    expect((await rowOf(second)).mayBookAgain).toBe(false)
    expect(await fillAndSeal(bea, id, 'again')).toEqual({ revealed: false, late: false })
  })

  test('once a stage is revealed, who is out of an interview takes no other', async () => {
    const { manager, ann, bea, ids, stage, world } = panel
    const [first = '', second = ''] = ids
    await endInterview(manager, { interviewId: second, kind: 'no-show', reason: 'Nobody came' })
    await fillAndSeal(ann, ids[2]!, 'in')
    await endWait(manager, { ...stage, reason: 'In a hurry' })
    const gone = /Bea .* taken out of the count/
    const interviewerId = bea.actor.id
    /** All but the last, which Bea still takes. */
    const untaken = world.plans.slice(0, -1)
    for (const plan of untaken) {
      const again = { candidacyId: world.candidacyId, planId: plan.id, interviewerId }
      await expect(addInterviewer(manager, again)).rejects.toThrow(gone)
    }
    const swap = { interviewId: first, interviewerId, reason: 'Swap' }
    await expect(replaceInterviewer(manager, swap)).rejects.toThrow(gone)
  })

  test('one card alone reveals when it is sealed', async () => {
    const { manager, admin, world, stage } = panel
    const [call = ''] = (await schedule(manager, world, world.screenStage)).ids
    expect((await peekCard(manager, call)).competencies).toEqual([])
    expect(await fillAndSeal(manager, call, 'call')).toEqual({ revealed: true, late: false })
    const screen = { ...stage, stageId: world.screenStage }
    expect(await listCards(admin, screen)).toHaveLength(1)
  })

  test('cards of an earlier stage stay closed to a later interviewer until their own are in', async () => {
    const { manager, ann, bea, world, ids, stage } = panel
    const [call = ''] = (await schedule(manager, world, world.screenStage)).ids
    await fillAndSeal(manager, call, 'call')
    const screen = { ...stage, stageId: world.screenStage }
    expect(await listCards(ann, screen)).toEqual([])
    await fillAndSeal(ann, ids[0]!, 'in')
    await fillAndSeal(ann, ids[2]!, 'in')
    expect(await listCards(ann, screen)).toEqual([])
    await fillAndSeal(bea, ids[1]!, 'in')
    await fillAndSeal(bea, ids[3]!, 'in')
    expect(await listCards(ann, screen)).toHaveLength(1)
  })
})
