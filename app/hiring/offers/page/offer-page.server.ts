import { and, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { bandWords } from '#app/hiring/offers/band/band.ts'
import { findBand } from '#app/hiring/offers/band/bands.server.ts'
import { findLack, lackWords } from '#app/hiring/offers/band/exceptions.server.ts'
import { mayApprove } from '#app/hiring/offers/approval/approval.ts'
import { bonusWords, dayWords, payWords } from '#app/hiring/offers/letter/letter.ts'
import { payOf } from '#app/hiring/offers/offer.ts'
import { offerSeatFor, weighedOf } from '#app/hiring/offers/offer-rows.server.ts'
import type { OfferVersion } from '#app/hiring/offers/offer-rows.server.ts'
import { offerStateOf, sentStateOf } from '#app/hiring/offers/offer-state.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { decisions } from '#db/schema/interviews.ts'
import { negotiationNotes } from '#db/schema/offers.ts'
import { trailOf } from './trail.ts'

/** The offer in a candidacy as the member may see it. */
export const showOffer = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const seat = await offerSeatFor(tx, candidacyId, 'offer.read')
    const { versions, facts, candidate, opening, ending } = seat
    const [newest] = versions
    const mayWrite = can(tx.actor, 'offer.write', facts).ok
    return {
      candidate: candidate.name,
      opening,
      ended: ending?.outcome ?? null,
      decided: newest ? true : await isDecided(tx, candidacyId),
      mayWrite,
      mayRun: can(tx.actor, 'candidate.list', facts).ok,
      offer: newest ? { ...shown(newest, seat, tx), ...(await held(tx, newest, seat)) } : null,
      versions: versions.map(({ id, number, author, createdAt }) => ({
        id,
        number,
        author,
        at: createdAt.toISOString(),
      })),
      trail: trailOf(versions),
      notes: newest && mayWrite ? await listNotes(tx, newest.offerId) : [],
    }
  })

type Seat = Awaited<ReturnType<typeof offerSeatFor>>

function shown(version: OfferVersion, { versions, ending, facts }: Seat, tx: InTransaction) {
  const state = offerStateOf(version, ending !== null, tx.now)
  const sent = versions.find(({ sentAt }) => sentAt !== null)
  const turn = mayApprove(version.steps, tx.actor.id)
  return {
    number: version.number,
    state,
    facts: termsOf(version),
    expiresAt: version.expiresAt.toISOString(),
    exceptionReason: version.exceptionReason,
    letter: version.letter,
    steps: version.steps.map(({ name, verdict, comment }) => ({ name, verdict, comment })),
    mayApprove: state === 'in-approval' && turn.ok && can(tx.actor, 'offer.approve', facts).ok,
    /** An earlier version that the candidate can still accept. */
    outWith:
      sent && sent !== version && !ending && sentStateOf(sent, tx.now) === 'open'
        ? sent.number
        : null,
  }
}

/**
 * The newest version against the band and the budget as they are now, while it can still be approved or sent: where its
 * base pay lies, and why it can be neither.
 */
async function held(tx: InTransaction, version: OfferVersion, seat: Seat) {
  const state = offerStateOf(version, seat.ending !== null, tx.now)
  if (state !== 'in-approval' && state !== 'ready') return { band: null, unfit: null }
  const lack = await findLack(tx, weighedOf(version, seat))
  const maySee = can(tx.actor, 'opening.pay.read', seat.ofOpening).ok
  const found = maySee ? await findBand(tx, seat.opening.id) : null
  return {
    band: found && bandWords(found.band, payOf(version)),
    unfit: lack && lackWords(lack),
  }
}

const termsOf = (version: OfferVersion) =>
  [
    { label: 'Base pay', value: payWords(payOf(version)) },
    { label: 'Bonus at target', value: bonusWords(payOf(version)) },
    { label: 'Equity', value: version.equity },
    { label: 'First day', value: dayWords(version.startsOn) },
    { label: 'Place of work', value: version.location },
    { label: 'Conditions', value: version.conditions },
  ].filter(({ value }) => value !== '')

async function isDecided(tx: InTransaction, candidacyId: string): Promise<boolean> {
  const [row] = await tx.db
    .select({ outcome: decisions.outcome })
    .from(decisions)
    .where(and(eq(decisions.orgId, tx.org.id), eq(decisions.candidacyId, candidacyId)))
  return row?.outcome === 'hire'
}

async function listNotes(tx: InTransaction, offerId: string) {
  const rows = await tx.db
    .select({
      id: negotiationNotes.id,
      text: negotiationNotes.text,
      author: members.name,
      at: negotiationNotes.at,
    })
    .from(negotiationNotes)
    .innerJoin(members, byId(tx, members, negotiationNotes.authorId))
    .where(and(eq(negotiationNotes.orgId, tx.org.id), eq(negotiationNotes.offerId, offerId)))
    .orderBy(desc(negotiationNotes.at), desc(negotiationNotes.id))
    .limit(200)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
