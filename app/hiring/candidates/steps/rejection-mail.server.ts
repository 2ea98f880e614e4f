import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { openSealedText, sealText } from '#app/mail/sealed-text.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { ofOpening, ofAnyPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { notUndone } from '#app/hiring/openings/funnel/in-force.server.ts'
import { transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidacyEndings, candidates, messages } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { markAnswered } from './ending.server.ts'
import type { Ended } from './ending.server.ts'
import { mailDelaySeconds, wordsFor } from './rejection.ts'

/** The outbox kind under which rejections wait until they can no longer be taken back unnoticed. */
export const rejectionMailKind = 'candidacy.rejection-mail'
const purpose = 'rejection mail'

export async function planRejectionMail(tx: InTransaction, endings: Ended[], message: string) {
  const sealed = sealText(tx.services.secret, purpose, message)
  for (const { id } of endings) {
    await enqueue(tx, {
      kind: rejectionMailKind,
      key: `ending:${id}:mail`,
      payload: { ending: id, sealed },
      delaySeconds: mailDelaySeconds,
    })
  }
}

/** Tells a candidate of the rejection, unless it was taken back: in their thread, and by mail. */
export const sendRejectionMail = (
  ctx: ActingContext<SystemActor>,
  { ending, sealed }: { ending: string; sealed: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const found = await findInForce(tx, ending)
    if (!found) return
    const text = wordsFor(openSealedText(tx.services.secret, purpose, sealed), found.title)
    const told = await tellInThread(tx, { ...found, ending, text })
    if (!told) return
    await markAnswered(tx, found.candidacyId)
    await mailRejection(tx, { ...found, ending, text })
    await record(tx, {
      verb: 'candidacy.rejection-told',
      subject: { type: 'candidacy', id: found.candidacyId },
    })
  })

type Found = NonNullable<Awaited<ReturnType<typeof findInForce>>>
type Telling = Found & { ending: string; text: string }

async function findInForce(tx: Acting, id: string) {
  const [row] = await tx.db
    .select({
      candidacyId: candidacies.id,
      candidateId: candidates.id,
      name: candidates.name,
      email: candidates.email,
      title: openings.title,
      byId: candidacyEndings.byId,
      by: members.name,
    })
    .from(candidacyEndings)
    .innerJoin(
      candidacies,
      and(
        eq(candidacies.orgId, candidacyEndings.orgId),
        eq(candidacies.id, candidacyEndings.candidacyId),
      ),
    )
    .innerJoin(candidates, ofAnyPerson)
    .innerJoin(openings, ofOpening)
    .leftJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, candidacyEndings.byId)))
    .where(and(eq(candidacyEndings.orgId, tx.org.id), eq(candidacyEndings.id, id), notUndone))
  return row ?? null
}

/** The message takes the id of the ending, so that a job that runs twice writes it once. */
async function tellInThread(tx: Acting, { candidacyId, byId, title, ending, text }: Telling) {
  const added = await tx.db
    .insert(messages)
    .values({
      orgId: tx.org.id,
      id: ending,
      candidacyId,
      sender: 'team',
      authorId: byId,
      subject: `Your application for ${title}`,
      text,
      at: tx.now,
    })
    .onConflictDoNothing()
    .returning({ id: messages.id })
  return added.length > 0
}

const mailRejection = async (tx: Acting, told: Telling) =>
  queueMail(tx, {
    key: `ending:${told.ending}:told`,
    to: told.email,
    ...(await ownWordsFor(tx, 'application-declined', {
      name: told.name,
      title: told.title,
      message: told.text,
      link: portalAddress(tx.services.origin, tx.org.slug, told.candidateId),
      sender: told.by ?? 'The hiring team',
      organisation: tx.org.name,
    })),
  })
