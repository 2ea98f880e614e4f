import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import type { Outcome } from '#app/hiring/candidates/candidate.ts'
import { enqueue } from '#db/outbox.server.ts'
import { bookings, meetings } from '#db/schema/scheduling.ts'
import { mailDelaySeconds } from './rejection.ts'

/** The outbox kind that tells whoever keeps times with candidates that an application ended. */
export const candidacyEndedKind = 'candidacy.ended'

/**
 * Tells, after the commit, that applications ended which have a time booked; of a rejection only once it can no longer
 * be taken back unnoticed, so that nothing the candidate sees gives it away before.
 */
export async function announceEndings(
  tx: Acting,
  endings: readonly { id: string; candidacyId: string }[],
  outcome: Outcome,
): Promise<void> {
  const rows = await tx.db
    .selectDistinct({ candidacyId: meetings.candidacyId })
    .from(meetings)
    .innerJoin(
      bookings,
      and(
        eq(bookings.orgId, tx.org.id),
        eq(bookings.meetingId, meetings.id),
        isNull(bookings.endedAt),
      ),
    )
    .where(
      and(
        eq(meetings.orgId, tx.org.id),
        inArray(
          meetings.candidacyId,
          endings.map(({ candidacyId }) => candidacyId),
        ),
      ),
    )
  const timed = new Set(rows.map(({ candidacyId }) => candidacyId))
  for (const { id } of endings.filter(({ candidacyId }) => timed.has(candidacyId)))
    await enqueue(tx, {
      kind: candidacyEndedKind,
      key: `ending:${id}:times`,
      payload: { ending: id },
      delaySeconds: outcome === 'rejected' ? mailDelaySeconds : 0,
    })
}
