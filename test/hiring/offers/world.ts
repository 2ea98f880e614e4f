import { afterAll, beforeAll } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { makeVersion } from '#app/hiring/offers/making/making.server.ts'
import type { NewVersion } from '#app/hiring/offers/making/making.server.ts'
import { sendOffer } from '#app/hiring/offers/steps/steps.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { decisions } from '#db/schema/interviews.ts'
import { findOwnCandidate } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

export type OfferWorld = {
  opened: TestDatabase
  manager: Context
  admin: Context
  recruiter: Context
  interviewer: Context
  stranger: Context
  openingId: string
}

/** An organisation with one opening, its manager, and everybody who may have to do with an offer. */
export function openOfferWorld(): OfferWorld {
  const world = {} as OfferWorld
  beforeAll(async () => {
    world.opened = await openTestDatabase()
    const { database } = world.opened
    const org = await addOrganisation(database)
    world.manager = await addMember(database, org, 'hiring-manager', 'Mona')
    world.admin = await addMember(database, org, 'admin', 'Adil')
    world.recruiter = await addMember(database, org, 'recruiter', 'Rita')
    world.interviewer = await addMember(database, org, 'interviewer', 'Ann')
    world.stranger = await addMember(database, await addOrganisation(database), 'owner', 'Sam')
    world.openingId = (await addOpening(world.manager)).id
    for (const [member, part] of [
      [world.recruiter, 'recruiter'],
      [world.interviewer, 'interviewer'],
    ] as const)
      await seatMember(world.manager, {
        openingId: world.openingId,
        memberId: member.actor.id,
        part,
      })
  })
  afterAll(() => world.opened.close())
  return world
}

/** Somebody for whom a decision to hire was made, and who has no offer yet. */
export async function addDecided(
  { manager, openingId }: Pick<OfferWorld, 'manager' | 'openingId'>,
  name?: string,
) {
  const { id: candidacyId } = await addCandidacy(manager, openingId, name)
  await transaction(manager, (tx) =>
    tx.db.insert(decisions).values({
      orgId: tx.org.id,
      id: newId(),
      candidacyId,
      outcome: 'hire',
      rule: {},
      ruleOutcome: 'hire',
      overrideReason: '',
      notes: '',
      learningPlan: '',
      dissent: [],
      decidedBy: tx.actor.id,
      at: tx.now,
    }),
  )
  return { candidacyId }
}

export const offerTo = (candidacyId: string, change: Partial<NewVersion> = {}): NewVersion => ({
  candidacyId,
  after: 0,
  base: 90_000,
  currency: 'USD',
  period: 'year',
  equity: '',
  startsOn: '2026-05-04',
  location: 'Denver, Colorado',
  conditions: '',
  expiresOn: '2026-03-09',
  exceptionReason: '',
  approvers: [],
  ...change,
})

/** The same, with an offer that is with them. */
export async function addSent(world: Pick<OfferWorld, 'manager' | 'openingId'>) {
  const { candidacyId } = await addDecided(world)
  const { number } = await makeVersion(world.manager, offerTo(candidacyId))
  await sendOffer(world.manager, { candidacyId, number })
  return { candidacyId, portal: await inPortal(world.manager, candidacyId) }
}

/** The candidate in their portal. */
export async function inPortal(ctx: Context, candidacyId: string): Promise<PortalContext> {
  const { id, name } = await findOwnCandidate(ctx, candidacyId)
  return { ...ctx, actor: { kind: 'candidate', id, name }, session: id, timeZone: 'UTC' }
}
