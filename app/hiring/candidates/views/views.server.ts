import { and, asc, count, eq, or, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import type { Bound } from '#db/fixed-query.server.ts'
import { isId, newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { savedViews } from '#db/schema/openings.ts'
import type { NewView } from './view.ts'

const mostViews = 30

/** The list that a view belongs to, as its address below the organisation. */
const pageOf = (openingId: string) => `openings/${openingId}/candidates`

const onPage = (tx: InTransaction, openingId: string) => kept(tx.org.id, pageOf(openingId))

const kept = (orgId: Bound, page: Bound) =>
  and(eq(savedViews.orgId, orgId), eq(savedViews.page, page))

const own = (tx: InTransaction) => eq(savedViews.memberId, tx.actor.id)

const viewsQuery = fixedQuery(['orgId', 'actorId', 'page'], (db, { orgId, actorId, page }) => {
  const isOwn = eq(savedViews.memberId, actorId)
  return db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      shared: savedViews.shared,
      own: sql<boolean>`${isOwn}`,
      by: members.name,
    })
    .from(savedViews)
    .innerJoin(members, and(eq(members.orgId, orgId), eq(members.id, savedViews.memberId)))
    .where(and(kept(orgId, page), or(isOwn, eq(savedViews.shared, true))))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
})

/** The actor's views of an opening's candidates, and those others share. Call it where the actor may list them. */
export const viewsOf = (tx: InTransaction, openingId: string) =>
  viewsQuery(tx, { orgId: tx.org.id, actorId: tx.actor.id, page: pageOf(openingId) })

export type SavedView = Awaited<ReturnType<typeof viewsOf>>[number]

/** Keeps filters under a name. The same name again stands for the new filters from then on. */
export const saveView = (
  ctx: Context,
  { openingId, ...view }: NewView & { openingId: string },
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'candidate.list')
    await refuseTooMany(tx, openingId)
    const { name, query, shared } = view
    const [row] = await tx.db
      .insert(savedViews)
      .values({
        orgId: tx.org.id,
        id: newId(),
        memberId: tx.actor.id,
        page: pageOf(openingId),
        createdAt: tx.now,
        name,
        query,
        shared,
      })
      .onConflictDoUpdate({
        target: [savedViews.orgId, savedViews.memberId, savedViews.page, savedViews.name],
        set: { query, shared },
      })
      .returning({ id: savedViews.id })
    const id = row?.id ?? ''
    await note(tx, 'view.saved', { openingId, id })
    return { id }
  })

async function refuseTooMany(tx: InTransaction, openingId: string): Promise<void> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(savedViews)
    .where(and(onPage(tx, openingId), own(tx)))
  if ((row?.count ?? 0) >= mostViews)
    throw new Invalid(`You keep ${mostViews} views here. Delete one you no longer use first.`)
}

type Place = { openingId: string; id: string }

/** A view of the actor's own. */
async function ownView(tx: InTransaction, { openingId, id }: Place) {
  await seatFor(tx, openingId, 'candidate.list')
  const here = and(onPage(tx, openingId), eq(savedViews.id, id))
  const [view] = isId(id) ? await tx.db.select().from(savedViews).where(here) : []
  if (!view) throw new NotFound()
  if (view.memberId !== tx.actor.id) throw new Forbidden('Only who saved a view changes it.')
  return { view, here }
}

/** Gives a view another name, or shares it or keeps it to oneself. */
export const changeView = (
  ctx: Context,
  { name, shared, ...place }: Place & { name: string; shared: boolean },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { here } = await ownView(tx, place)
    const [taken] = await tx.db
      .select({ id: savedViews.id })
      .from(savedViews)
      .where(and(onPage(tx, place.openingId), own(tx), eq(savedViews.name, name)))
    if (taken && taken.id !== place.id)
      throw new Invalid(`You have another view called “${name}”.`, {
        name: ['Another of your views has this name.'],
      })
    await tx.db.update(savedViews).set({ name, shared }).where(here)
    await note(tx, 'view.changed', place)
  })

/** Deletes a view, and gives back what it was, so that it can be saved again. */
export const removeView = (ctx: Context, place: Place): Promise<NewView> =>
  transaction(ctx, async (tx) => {
    const { view, here } = await ownView(tx, place)
    await tx.db.delete(savedViews).where(here)
    await note(tx, 'view.removed', place)
    const { name, query, shared } = view
    return { name, query, shared }
  })

const note = (tx: InTransaction, verb: string, { openingId, id }: Place) =>
  record(tx, { verb, subject: { type: 'opening', id: openingId }, data: { view: id } })
