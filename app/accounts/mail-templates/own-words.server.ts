import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { mailSource, mailWords } from '#app/mail/templates.server.ts'
import type { Words } from '#app/mail/template.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { mailTemplates } from '#db/schema/mail-templates.ts'
import {
  faultsIn,
  fillOwn,
  isOwnMail,
  ownMails,
  previewOf,
  sourceOf,
  wordsOf,
} from './own-mails.ts'
import type { OwnMail, OwnWords } from './own-mails.ts'

type Within = Pick<InTransaction<ActingContext>, 'db' | 'org'>

const versionsOf = ({ db, org }: Within, mail: OwnMail) =>
  db
    .select({
      number: mailTemplates.number,
      source: mailTemplates.source,
      writtenAt: mailTemplates.writtenAt,
      by: members.name,
    })
    .from(mailTemplates)
    .innerJoin(
      members,
      and(eq(members.orgId, mailTemplates.orgId), eq(members.id, mailTemplates.writtenBy)),
    )
    .where(and(eq(mailTemplates.orgId, org.id), eq(mailTemplates.mail, mail)))
    .orderBy(desc(mailTemplates.number))

/** Subject and text of a mail in the organisation's own words, where it has some, else in those of the product. */
export async function ownWordsFor(
  tx: Within,
  mail: OwnMail,
  values: Record<string, string>,
): Promise<Words> {
  const [last] = await tx.db
    .select({ source: mailTemplates.source })
    .from(mailTemplates)
    .where(and(eq(mailTemplates.orgId, tx.org.id), eq(mailTemplates.mail, mail)))
    .orderBy(desc(mailTemplates.number))
    .limit(1)
  return last?.source ? fillOwn(last.source, values) : mailWords(mail, values)
}

/** Every mail that can be worded here, and since when it is. */
export function listOwnMails(ctx: Context) {
  authorise(ctx.actor, 'organisation.settings')
  return transaction(ctx, async (tx) => {
    const rows = await tx.db
      .selectDistinctOn([mailTemplates.mail], {
        mail: mailTemplates.mail,
        source: mailTemplates.source,
        writtenAt: mailTemplates.writtenAt,
      })
      .from(mailTemplates)
      .where(eq(mailTemplates.orgId, tx.org.id))
      .orderBy(mailTemplates.mail, desc(mailTemplates.number))
    return Object.entries(ownMails).map(([mail, label]) => {
      const own = rows.find((row) => row.mail === mail && row.source !== null)
      return { mail, label, changedAt: own?.writtenAt ?? null }
    })
  })
}

const knownMail = (name: string): OwnMail => {
  if (!isOwnMail(name)) throw new NotFound()
  return name
}

/** One mail with its words as they are now, how they look, and how they were before. */
export function viewOwnMail(ctx: Context, name: string) {
  authorise(ctx.actor, 'organisation.settings')
  const mail = knownMail(name)
  return transaction(ctx, async (tx) => {
    const versions = await versionsOf(tx, mail)
    const source = versions[0]?.source ?? mailSource(mail)
    return {
      mail,
      label: ownMails[mail],
      isOwn: Boolean(versions[0]?.source),
      version: versions[0]?.number ?? 0,
      words: wordsOf(source),
      preview: previewOf(source, ctx.org.name),
      original: mailSource(mail),
      versions: versions.map(({ number, source: words, writtenAt, by }) => ({
        number,
        isOwn: words !== null,
        at: writtenAt,
        by,
      })),
    }
  })
}

/** Checks own words and shows how they look, without keeping them. */
export function tryWords(ctx: Context, name: string, words: OwnWords): Words {
  authorise(ctx.actor, 'organisation.settings')
  const faults = faultsIn(words, mailSource(knownMail(name)))
  if (Object.keys(faults).length > 0) throw new Invalid('These words cannot be sent.', faults)
  return previewOf(sourceOf(words), ctx.org.name)
}

/** Keeps own words as the next version, over the one that was seen. */
export async function saveWords(
  ctx: Context,
  name: string,
  { version, ...words }: OwnWords & { version: number },
): Promise<void> {
  tryWords(ctx, name, words)
  await addVersion(ctx, knownMail(name), { source: sourceOf(words), after: version })
}

/** Goes back to an earlier version, or with 0 to the words of the product, as a new version. */
export async function restoreWords(
  ctx: Context,
  name: string,
  { number, version }: { number: number; version: number },
): Promise<void> {
  authorise(ctx.actor, 'organisation.settings')
  const mail = knownMail(name)
  const versions = await transaction(ctx, (tx) => versionsOf(tx, mail))
  const chosen = versions.find((one) => one.number === number)
  if (number !== 0 && !chosen) throw new NotFound()
  await addVersion(ctx, mail, { source: chosen?.source ?? null, after: version })
}

const addVersion = (
  ctx: Context,
  mail: OwnMail,
  { source, after }: { source: string | null; after: number },
): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    const added = await tx.db
      .insert(mailTemplates)
      .values({
        orgId: tx.org.id,
        id: newId(),
        mail,
        number: after + 1,
        source,
        writtenBy: tx.actor.id,
        writtenAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: mailTemplates.id })
    if (added.length === 0)
      throw new Conflict('Somebody else changed this mail while you were writing.')
    await record(tx, {
      verb: 'organisation.mail-worded',
      subject: { type: 'organisation', id: tx.org.id },
      data: { mail, version: after + 1, own: source !== null },
    })
  })
