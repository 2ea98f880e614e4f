import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { recordAnswer } from '#app/hiring/candidates/applications/answered.server.ts'
import { makeTheirs } from '#app/hiring/candidates/applications/made-theirs.server.ts'
import { findOpeningForApplicants } from '#app/hiring/candidates/applications/openings-for-applicants.server.ts'
import { readSent } from '#app/hiring/offers/sent-offer.server.ts'
import { findOwn } from '#app/hiring/portal/own-applications.server.ts'
import { listDates } from '#app/hiring/portal/own-dates.server.ts'
import { endOwn, lockOwn } from '#app/hiring/portal/replies.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { candidacies, messages, resumes } from '#db/schema/candidates.ts'
import type { Claim, ClaimKind } from './claim.ts'
import { findClaims } from './claims.server.ts'

const tables = { application: candidacies, note: messages, file: resumes } as const
const candidacyOf = {
  application: candidacies.id,
  note: messages.candidacyId,
  file: resumes.candidacyId,
} as const

type Named = { kind: ClaimKind; id: string }

/**
 * Takes the candidate’s word for something that was sent in their name, and for all that came together with it. What is
 * not theirs stays with the team, marked as such; an application that is not theirs is closed, with whatever else in it
 * waits for their word. If something that came into it later is theirs, it is theirs again, from then on.
 */
export const answerClaim = (
  ctx: PortalContext,
  { isMine, ...named }: Named & { isMine: boolean },
): Promise<{ closed: boolean }> =>
  transaction(ctx, async (tx) => {
    const candidacyId = await findWhere(tx, named)
    await lockOwn(tx, candidacyId)
    const claim = (await findClaims(tx, candidacyId)).find(({ parts }) =>
      parts.some(({ kind, id }) => kind === named.kind && id === named.id),
    )
    if (!claim) throw new Conflict(words.claims.answered)
    const isWhole = claim.parts.some(({ kind }) => kind === 'application')
    const own = isWhole && !isMine ? await findDeniable(tx, candidacyId) : null
    await mark(tx, claim.parts, isMine)
    if (own) await denyRest(tx, candidacyId)
    const kinds = claim.parts.map(({ kind }) => kind)
    await recordAnswer(tx, { candidacyId, kinds, isMine })
    if (isMine && !isWhole) await takeUp(tx, claim)
    if (own) await endOwn(tx, own, { reason: words.claims.reason, mail: 'application-denied' })
    return { closed: own !== null }
  })

/** The candidate’s application in which something was sent. */
async function findWhere(tx: InPortal, { kind, id }: Named): Promise<string> {
  const sent = tables[kind]
  const whose = and(eq(candidacies.orgId, tx.org.id), eq(candidacies.candidateId, tx.actor.id))
  const own = tx.db.select({ id: candidacies.id }).from(candidacies).where(whose)
  const [row] = isId(id)
    ? await tx.db
        .select({ candidacyId: candidacyOf[kind] })
        .from(sent)
        .where(and(eq(sent.orgId, tx.org.id), eq(sent.id, id), inArray(candidacyOf[kind], own)))
    : []
  if (!row) throw new NotFound()
  return row.candidacyId
}

/** An application that they took no part in: who answered its offer or came to its interviews cannot deny it. */
async function findDeniable(tx: InPortal, candidacyId: string) {
  const own = await findOwn(tx, candidacyId)
  const met = (await listDates(tx, candidacyId)).some(({ at }) => new Date(at) < tx.now)
  if (met || readSent(own.offer)?.answer) throw new Conflict(words.claims.tooLate)
  return own
}

async function mark(tx: InPortal, parts: Named[], isMine: boolean): Promise<void> {
  for (const [kind, sent] of Object.entries(tables)) {
    const ids = parts.filter((part) => part.kind === kind).map(({ id }) => id)
    if (ids.length === 0) continue
    await tx.db
      .update(sent)
      .set(isMine ? { unconfirmed: false } : { deniedAt: tx.now })
      .where(and(eq(sent.orgId, tx.org.id), inArray(sent.id, ids)))
  }
}

async function denyRest(tx: InPortal, candidacyId: string): Promise<void> {
  for (const sent of [messages, resumes])
    await tx.db
      .update(sent)
      .set({ deniedAt: tx.now })
      .where(
        and(
          eq(sent.orgId, tx.org.id),
          eq(sent.candidacyId, candidacyId),
          eq(sent.unconfirmed, true),
          isNull(sent.deniedAt),
        ),
      )
}

/** Makes a denied application theirs by what they say that they sent, until the opening closes. */
async function takeUp(tx: InPortal, { candidacyId, at, parts }: Claim): Promise<void> {
  const here = and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId))
  const [denied] = await tx.db
    .select({ openingId: candidacies.openingId })
    .from(candidacies)
    .where(and(here, isNotNull(candidacies.deniedAt)))
  const opening = denied && (await findOpeningForApplicants(tx, denied.openingId))
  const coverNote = parts.find(({ kind }) => kind === 'note')?.text ?? ''
  if (opening && opening.state !== 'closed')
    await makeTheirs(tx, { candidacyId, coverNote, at: new Date(at) })
}
