import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { inForce, ofPerson, ofStage } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { rejectCandidacies, undoEndings } from '#app/hiring/candidates/steps/endings.server.ts'
import { isHireDecided } from '#app/hiring/candidates/steps/rejection-preview.server.ts'
import { mostAtOnce } from '#app/hiring/candidates/steps/moves.server.ts'
import { sentStateOf } from '#app/hiring/offers/offer-state.ts'
import { readSent, sentOfferOf } from '#app/hiring/offers/sent-offer.server.ts'
import { describeOpening } from '#app/hiring/openings/opening-lists.server.ts'
import {
  closeOpening,
  reopenOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { stages } from '#db/schema/openings.ts'
import { farewellFor, nameMark } from './closing.ts'
import type { Closing } from './closing.ts'

export type Concerned = {
  id: string
  name: string
  email: string
  /** They hold an open offer: closing must not reject them by the way. */
  hasOffer: boolean
  /** They are to be hired: closing leaves them in process unless somebody says otherwise. */
  hireDecided: boolean
  stage: string
}

/** As many as anybody looks over in one form; the others stay in process, and the page says so. */
export const mostShown = 1000

type Listed = {
  people: Concerned[]
  /** Those who are not listed: who came least far. */
  unlisted: number
}

/** Everybody who is still in process in the opening: who came furthest first, and among them who is to be hired. */
async function listConcerned(tx: InTransaction, openingId: string): Promise<Listed> {
  const rows = await tx.db
    .select({
      id: candidacies.id,
      name: candidates.name,
      email: candidates.email,
      offer: sentOfferOf,
      hireDecided: isHireDecided(tx),
      stage: stages.name,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .innerJoin(stages, ofStage)
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.openingId, openingId),
        isNull(candidacyEndings.id),
      ),
    )
    .orderBy(
      desc(stages.position),
      desc(isHireDecided(tx)),
      asc(candidates.name),
      asc(candidacies.id),
    )
    .limit(mostShown)
  const people = rows.map(({ offer, total: _, ...row }) => {
    const sent = readSent(offer)
    return { ...row, hasOffer: sent !== null && sentStateOf(sent, tx.now) === 'open' }
  })
  return { people, unlisted: (rows[0]?.total ?? 0) - rows.length }
}

/** What closing the opening would mean, and for whom. */
export const previewClosing = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'opening.close')
    await seatFor(tx, openingId, 'candidate.reject')
    const { state } = await describeOpening(tx, openingId)
    if (state === 'closed') throw new Invalid('This opening is closed already.')
    const message = farewellFor(opening.title)
    const mail = await ownWordsFor(tx, 'application-declined', {
      name: nameMark,
      title: opening.title,
      message,
      link: '(the way to their page)',
      sender: tx.actor.name,
      organisation: tx.org.name,
    })
    return { message, mail, ...(await listConcerned(tx, openingId)) }
  })

export type ClosingInput = Closing & {
  openingId: string
  /** Those whose candidacy ends with it; everybody else stays in process. */
  candidacyIds: string[]
}

/**
 * Closes an opening and the candidacies that are named, in one go. Their mail leaves a minute later, so that taking it
 * back at once means that nobody has heard of it. Nobody with an open offer is rejected by the way.
 */
export const closeWithCandidates = (
  ctx: Context,
  input: ClosingInput,
): Promise<{ ended: number }> =>
  transaction(ctx, async (tx) => {
    const { openingId, outcome, reason, mail, message } = input
    await closeOpening(tx, { openingId, outcome, reason })
    const named = new Set(input.candidacyIds)
    const { people } = await listConcerned(tx, openingId)
    const ending = people.filter(({ id }) => named.has(id))
    const offered = ending.find(({ hasOffer }) => hasOffer)
    if (offered)
      throw new Invalid(
        `${offered.name} holds an open offer. Take it back first, or leave them out.`,
      )
    let ended = 0
    for (let at = 0; at < ending.length; at += mostAtOnce) {
      const { rejected } = await rejectCandidacies(tx, {
        openingId,
        candidacyIds: ending.slice(at, at + mostAtOnce).map(({ id }) => id),
        reason: `Opening filled or ended: ${reason}`,
        message: mail ? message : null,
      })
      ended += rejected
    }
    return { ended }
  })

/** Takes a closing back with the candidacies that the actor ended by it. */
export const undoClosing = (
  ctx: Context,
  { openingId, at }: { openingId: string; at: Date },
): Promise<{ reopened: number }> =>
  transaction(ctx, async (tx) => {
    await reopenOpening(tx, openingId)
    return undoEndings(tx, { openingId, at })
  })
