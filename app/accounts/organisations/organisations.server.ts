import { and, asc, eq, gt, inArray, like, notInArray, or } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { MemberActor, Organisation } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import type { PersonContext } from '#app/accounts/context.ts'
import { Forbidden } from '#app/problems.ts'
import { accountsTransaction, enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import {
  invitees,
  members,
  memberships,
  organisations,
  settings,
  users,
} from '#db/schema/accounts.ts'
import { freeSlug, slugFrom } from './organisation.ts'
import type { NewOrganisation } from './organisation.ts'

export type OwnOrganisations = {
  organisations: { slug: string; name: string }[]
  invitations: { id: string; slug: string; name: string }[]
}

/** The organisations a person belongs to, and those that have invited their address. */
export const listOrganisations = (ctx: PersonContext): Promise<OwnOrganisations> =>
  accountsTransaction(ctx, async (tx) => ({
    organisations: await tx.db
      .select({ slug: organisations.slug, name: organisations.name })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.orgId))
      .where(and(eq(memberships.userId, ctx.person.userId), opened(ctx, organisations.id)))
      .orderBy(asc(organisations.name), asc(organisations.id))
      .limit(200),
    invitations: await tx.db
      .select({ id: invitees.invitationId, slug: organisations.slug, name: organisations.name })
      .from(invitees)
      .innerJoin(organisations, eq(organisations.id, invitees.orgId))
      .where(
        and(
          eq(invitees.email, ctx.person.email),
          gt(invitees.expiresAt, tx.now),
          opened(ctx, organisations.id),
        ),
      )
      .orderBy(asc(organisations.name), asc(invitees.invitationId))
      .limit(200),
  }))

/** A sign-in at the provider of one organisation tells nothing of the others. */
const opened = ({ person: { proof } }: PersonContext, orgId: AnyPgColumn) =>
  proof.byAddress
    ? or(notInArray(orgId, [...proof.endedIn]), inArray(orgId, [...proof.atProviders]))
    : inArray(orgId, [...proof.atProviders])

/** A form sent twice makes one organisation. */
const sameForMs = 2 * 60 * 1000

/** Makes an organisation whose owner is the person; the one they made by this name a moment ago is the same. */
export const createOrganisation = (
  ctx: PersonContext,
  { name, yourName }: NewOrganisation,
): Promise<Organisation> => {
  if (!ctx.person.proof.byAddress) throw new Forbidden(byCodeOnly)
  return accountsTransaction(ctx, async (tx) => {
    await tx.db.select().from(users).where(eq(users.id, ctx.person.userId)).for('update')
    const same = await madeJustNow(tx, ctx, name)
    if (same) return same
    const org = { id: newId(), slug: await newSlug(tx, name), name }
    await enterOrganisation(tx, org.id)
    await tx.db.insert(organisations).values({ ...org, createdAt: tx.now })
    await tx.db.insert(settings).values({ orgId: org.id, id: newId() })
    await tx.db.update(users).set({ name: yourName }).where(eq(users.id, ctx.person.userId))
    const actor = await addOwner(tx, ctx, org.id, yourName)
    await record(
      { ...tx, org, actor },
      { verb: 'organisation.created', subject: { type: 'organisation', id: org.id } },
    )
    return org
  })
}

const byCodeOnly =
  'You signed in through the provider of one organisation. To make another one, sign in with a code by e-mail.'

async function madeJustNow(
  tx: { db: Transaction; now: Date },
  { person }: PersonContext,
  name: string,
): Promise<Organisation | null> {
  const [row] = await tx.db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.orgId))
    .where(
      and(
        eq(memberships.userId, person.userId),
        eq(organisations.name, name),
        gt(organisations.createdAt, new Date(tx.now.getTime() - sameForMs)),
      ),
    )
  return row ?? null
}

async function addOwner(
  tx: { db: Transaction; now: Date },
  { person }: PersonContext,
  orgId: string,
  name: string,
): Promise<MemberActor> {
  const { userId, email } = person
  const seat = { id: newId(), userId, name, access: 'owner' as const, timeZone: 'UTC' }
  await tx.db.insert(members).values({ orgId, ...seat, email, joinedAt: tx.now })
  await tx.db.insert(memberships).values({ userId, orgId, memberId: seat.id })
  return { kind: 'member', ...seat }
}

async function newSlug(tx: { db: Transaction }, name: string): Promise<string> {
  const slug = slugFrom(name)
  const taken = await tx.db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(like(organisations.slug, `${slug}%`))
  return freeSlug(
    slug,
    taken.map((row) => row.slug),
  )
}
