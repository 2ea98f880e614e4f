import { and, eq, like, ne } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { takeBack } from '#app/hiring/candidates/steps/ending.server.ts'
import { notReal } from '#app/hiring/candidates/steps/rejection.ts'
import { notUndone } from '#app/hiring/openings/funnel/in-force.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies, candidacyEndings, consents, messages } from '#db/schema/candidates.ts'
import type { Acting } from './people.server.ts'

export const sentAgain = 'Sent with another application'

/**
 * Makes an application that came in somebody’s name the one that they sent themselves at that moment: it opens again
 * where they had denied it or the team had not believed it, and their words and their consent take the
 * place of what came before. The words that stood there stay in the conversation, for them to judge or denied as they are.
 */
export async function makeTheirs(
  tx: Acting,
  { candidacyId, coverNote, at }: { candidacyId: string; coverNote: string; at: Date },
): Promise<void> {
  const here = and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId))
  const [before] = await tx.db.select().from(candidacies).where(here).for('update')
  if (!before) throw new Error('The application is gone.')
  await takeBackEnding(
    tx,
    candidacyId,
    before.deniedAt ? undefined : like(candidacyEndings.reason, `${notReal}%`),
  )
  if (before.coverNote !== '' && before.coverNote !== coverNote)
    await tx.db.insert(messages).values({
      orgId: tx.org.id,
      id: newId(),
      candidacyId,
      sender: 'candidate',
      subject: sentAgain,
      text: before.coverNote,
      at: before.appliedAt,
      unconfirmed: true,
      deniedAt: before.deniedAt,
    })
  await tx.db.update(candidacies).set({ coverNote, unconfirmed: false, deniedAt: null }).where(here)
  const given = and(eq(consents.orgId, tx.org.id), eq(consents.candidacyId, candidacyId))
  await tx.db.delete(consents).where(and(given, ne(consents.at, at)))
}

/** Opens an application again that is closed, for whatever reason or by these endings alone. A hire stays. */
export async function takeBackEnding(tx: Acting, candidacyId: string, only?: SQL): Promise<void> {
  const endings = await tx.db
    .select({ id: candidacyEndings.id })
    .from(candidacyEndings)
    .where(
      and(
        eq(candidacyEndings.orgId, tx.org.id),
        eq(candidacyEndings.candidacyId, candidacyId),
        only,
        notUndone,
      ),
    )
  await takeBack(
    tx,
    endings.map(({ id }) => id),
  )
}
