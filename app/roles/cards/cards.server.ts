import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { findLoop, findRole } from '#app/roles/role-library.ts'
import type { Loop } from '#app/roles/loops.ts'
import { roleCardSchema } from '#app/roles/role-cards.ts'
import type { RoleCard } from '#app/roles/role-cards.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { roleCards, roleCardVersions } from '#db/schema/roles.ts'

export type FoundCard = {
  card: RoleCard
  loop: Loop | undefined
  /** The organisation's own copy, or null for a card of the library. */
  own: { id: string; number: number; libraryKey: string } | null
}

/** The organisation's own card of that key in its newest version, else the library's. */
export async function findCard(
  tx: Pick<InTransaction, 'db' | 'org'>,
  key: string,
): Promise<FoundCard> {
  const [row] = await tx.db
    .select({
      id: roleCards.id,
      libraryKey: roleCards.libraryKey,
      number: roleCardVersions.number,
      content: roleCardVersions.content,
    })
    .from(roleCards)
    .innerJoin(
      roleCardVersions,
      and(eq(roleCardVersions.orgId, tx.org.id), eq(roleCardVersions.cardId, roleCards.id)),
    )
    .where(and(eq(roleCards.orgId, tx.org.id), eq(roleCards.key, key)))
    .orderBy(desc(roleCardVersions.number))
    .limit(1)
  if (row) {
    const { content, ...own } = row
    return { card: roleCardSchema.parse(content), loop: findLoop(row.libraryKey), own }
  }
  const card = findRole(key)
  if (!card) throw new NotFound()
  return { card, loop: findLoop(key), own: null }
}

export const readCard = (ctx: Context, key: string): Promise<FoundCard> =>
  transaction(ctx, (tx) => {
    authorise(tx.actor, 'role-card.read')
    return findCard(tx, key)
  })

/** The organisation's own cards, by name. */
export const listOwnCards = (ctx: Context) =>
  transaction(ctx, (tx) => {
    authorise(tx.actor, 'role-card.read')
    return tx.db
      .select({ key: roleCards.key, name: roleCards.name, libraryKey: roleCards.libraryKey })
      .from(roleCards)
      .where(eq(roleCards.orgId, tx.org.id))
      .orderBy(asc(roleCards.name))
      .limit(200)
  })

/** Copies a card, of the library or one's own, to be changed. */
export const copyCard = (
  ctx: Context,
  input: { key: string; name: string },
): Promise<{ key: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'role-card.edit')
    const { card, own } = await findCard(tx, input.key)
    const id = newId()
    const libraryKey = own?.libraryKey ?? card.key
    const key = `${libraryKey}-${id.replaceAll('-', '').slice(-6)}`
    const first = { orgId: tx.org.id, createdAt: tx.now }
    await tx.db
      .insert(roleCards)
      .values({ ...first, id, key, libraryKey, name: input.name, createdBy: tx.actor.id })
    await tx.db.insert(roleCardVersions).values({
      ...first,
      id: newId(),
      cardId: id,
      number: 1,
      content: { ...card, key, name: input.name },
      reason: `Copied from ${card.name}`,
      authorId: tx.actor.id,
    })
    await record(tx, {
      verb: 'role-card.copied',
      subject: { type: 'role-card', id },
      data: { library: libraryKey },
    })
    return { key }
  })

export type CardChange = { key: string; number: number; content: RoleCard; reason: string }

/** Saves a new version of an own card. A stale one is refused; openings keep the copy they were made from. */
export const saveCard = (
  ctx: Context,
  { key, number, content, reason }: CardChange,
): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'role-card.edit')
    const { own } = await findCard(tx, key)
    if (!own)
      throw new Invalid('Cards of the library stay as they are. Copy this one and change the copy.')
    const checked = roleCardSchema.safeParse(content)
    if (!checked.success)
      throw new Invalid(checked.error.issues.map((issue) => issue.message).join(' '))
    const version = {
      id: newId(),
      number: number + 1,
      content: checked.data,
      reason,
      authorId: tx.actor.id,
    }
    const added =
      own.number === number &&
      (await tx.db
        .insert(roleCardVersions)
        .values({ orgId: tx.org.id, cardId: own.id, createdAt: tx.now, ...version })
        .onConflictDoNothing()
        .returning({ id: roleCardVersions.id }))
    if (!added || added.length === 0)
      throw new Conflict('Somebody else saved this card since you opened it.')
    await tx.db
      .update(roleCards)
      .set({ name: checked.data.name })
      .where(and(eq(roleCards.orgId, tx.org.id), eq(roleCards.id, own.id)))
    await record(tx, {
      verb: 'role-card.saved',
      subject: { type: 'role-card', id: own.id },
      data: { number: number + 1 },
    })
    return { number: number + 1 }
  })

/** The versions of an own card, newest first. */
export const listCardVersions = (ctx: Context, key: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'role-card.read')
    return tx.db
      .select({
        number: roleCardVersions.number,
        reason: roleCardVersions.reason,
        createdAt: roleCardVersions.createdAt,
        author: members.name,
        content: sql<RoleCard>`${roleCardVersions.content}`,
      })
      .from(roleCards)
      .innerJoin(
        roleCardVersions,
        and(eq(roleCardVersions.orgId, tx.org.id), eq(roleCardVersions.cardId, roleCards.id)),
      )
      .innerJoin(
        members,
        and(eq(members.orgId, tx.org.id), eq(members.id, roleCardVersions.authorId)),
      )
      .where(and(eq(roleCards.orgId, tx.org.id), eq(roleCards.key, key)))
      .orderBy(desc(roleCardVersions.number))
      .limit(100)
  })
