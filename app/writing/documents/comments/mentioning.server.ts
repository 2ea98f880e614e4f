import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { Forbidden } from '#app/problems.ts'
import { isAsked, isMentioned } from '#app/writing/documents/concerned.server.ts'
import type { DocumentSeat } from '#app/writing/documents/seats.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { commentMentions } from '#db/schema/documents.ts'
import { mentionedIn } from './mentions.ts'

type Mentioning = { commentId: string; body: string; also: string | null }

/** Notes and mails whom a comment names; see `addComment` for whom it may name. */
export async function mention(
  tx: InTransaction<Context>,
  document: DocumentSeat,
  { commentId, body, also }: Mentioning,
): Promise<void> {
  if (!body.includes('@') && !also) return
  const people = await listPeople(tx, document)
  const named = new Set([...mentionedIn(body, people), ...(also ? [also] : [])])
  for (const person of people) {
    const { id, name, email } = person
    if (!named.has(id) || id === tx.actor.id) continue
    if (!mayRead(tx, person)) await admit(tx, document, person)
    await tx.db.insert(commentMentions).values({
      orgId: tx.org.id,
      id: newId(),
      commentId,
      documentId: document.id,
      memberId: id,
      mentionedAt: tx.now,
    })
    await queueMail(tx, {
      key: `document-comment:${commentId}:${id}`,
      to: email,
      ...mailWords('document-mention', {
        name,
        by: tx.actor.name,
        title: document.title,
        words: body,
        link: `${tx.services.origin}/${tx.org.slug}/documents/${document.id}#comment-${commentId}`,
      }),
    })
  }
}

const listPeople = (tx: InTransaction<Context>, document: DocumentSeat): Promise<Person[]> =>
  tx.db
    .select({
      id: members.id,
      name: members.name,
      email: members.email,
      access: members.access,
      reads: readsAlready(tx, document),
    })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))

type Person = { id: string; name: string; email: string; access: Access; reads: boolean }

/** Who owns it, was asked to approve it or was mentioned in it before. */
function readsAlready(tx: InTransaction, { id, ownerId }: DocumentSeat) {
  const member = sql`accounts.members.id`
  const pair = { orgId: tx.org.id, document: id, member }
  return sql<boolean>`(${member} = ${ownerId} or ${isAsked(pair)} or ${isMentioned(pair)})`
}

const mayRead = (tx: InTransaction<Context>, { id, name, access, reads }: Person) =>
  can({ ...tx.actor, id, name, access }, 'document.read', { own: reads }).ok

/** Lets somebody in who could not read the document so far. */
async function admit(tx: InTransaction<Context>, document: DocumentSeat, { id, name }: Person) {
  if (!document.mayEdit)
    throw new Forbidden(
      `${name} cannot read this document. Ask ${document.ownerName} to mention them, or leave the name out.`,
    )
  await record(tx, {
    verb: 'document.reader-admitted',
    subject: { type: 'document', id: document.id },
    data: { member: id },
  })
}
