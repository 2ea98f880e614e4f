import { and, eq, like } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findDebrief, readDebrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import { compareFinalists } from '#app/hiring/debriefs/finalists/finalists.server.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import { settings } from '#db/schema/accounts.ts'
import { events } from '#db/schema/audit.ts'
import { addWorld, interview, rateAndSeal, usePeople } from './world.ts'

describe('reading statistics', () => {
  const people = usePeople()
  const readings = (id: string) =>
    transaction(people.manager, async (tx) => {
      const rows = await tx.db
        .select({ verb: events.verb, actorId: events.actorId })
        .from(events)
        .where(
          and(
            eq(events.orgId, tx.org.id),
            eq(events.subjectId, id),
            like(events.verb, '%statistics-read'),
          ),
        )
        .orderBy(events.sequence)
      return rows.map(({ verb, actorId }) => [verb, actorId])
    })
  const onDay = (ctx: Context, days: number): Context => ({
    ...ctx,
    now: new Date(ctx.now.getTime() + days * 24 * 60 * 60_000),
  })

  test('is an event, once per person, debrief and day', async () => {
    const world = await addWorld(people)
    const ids = await interview(people, world, [1, 2, 1])
    await readDebrief(people.manager, world.candidacyId)
    expect(await readings(world.candidacyId)).toEqual([])
    await rateAndSeal(people.bea, ids[3]!, 4)
    await findDebrief(people.manager, world.candidacyId)
    expect(await readings(world.candidacyId)).toEqual([])
    const again = [1, 2, 3].map(() => readDebrief(people.manager, world.candidacyId))
    await Promise.all(again)
    const read = 'debrief.statistics-read'
    expect(await readings(world.candidacyId)).toEqual([[read, people.manager.actor.id]])
    await readDebrief(onDay(people.manager, 0.25), world.candidacyId)
    await readDebrief(people.ann, world.candidacyId)
    await readDebrief(onDay(people.manager, 1), world.candidacyId)
    expect((await readings(world.candidacyId)).map(([, actor]) => actor)).toEqual([
      people.manager.actor.id,
      people.ann.actor.id,
      people.manager.actor.id,
    ])
    await compareFinalists(people.manager, world.openingId)
    await compareFinalists(people.manager, world.openingId)
    expect(await readings(world.openingId)).toEqual([
      ['finalists.statistics-read', people.manager.actor.id],
    ])
  })

  test('is none where they are switched off', async () => {
    const world = await addWorld(people)
    await interview(people, world, [4, 4, 4, 4])
    const set = (statistics: boolean) =>
      accountsTransaction(people.manager, (tx) =>
        tx.db.update(settings).set({ statistics }).where(eq(settings.orgId, people.manager.org.id)),
      )
    await set(false)
    await readDebrief(people.manager, world.candidacyId)
    await compareFinalists(people.manager, world.openingId)
    await set(true)
    expect(await readings(world.candidacyId)).toEqual([])
    expect(await readings(world.openingId)).toEqual([])
  })
})
