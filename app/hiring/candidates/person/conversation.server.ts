import { and, asc, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import type { Facts } from '#app/accounts/permissions.ts'
import { members } from '#db/schema/accounts.ts'
import { messages, notes } from '#db/schema/candidates.ts'

export type ShownNote = { id: string; author: string; mine: boolean; text: string; at: string }
export type ShownMessage = {
  id: string
  fromCandidate: boolean
  /** Sent through the public form in the candidate’s name, by whom is not known until they say that it is theirs. */
  unconfirmed: boolean
  /** They said that they did not send it. */
  denied: boolean
  /** A mail that may be somebody else’s, and which the candidate does not see: why it is doubted. */
  doubt: 'address' | 'sender' | null
  byMail: boolean
  author: string
  subject: string
  text: string
  at: string
}

const most = 500

/** Notes about a candidate: all of them for those who run the opening, for others their own. */
export async function listNotes(
  tx: InTransaction,
  candidacyId: string,
  { part, approver }: Facts,
): Promise<ShownNote[]> {
  const all = can(tx.actor, 'notes.read', { part, approver }).ok
  const rows = await tx.db
    .select({
      id: notes.id,
      authorId: notes.authorId,
      author: members.name,
      text: notes.text,
      at: notes.at,
    })
    .from(notes)
    .innerJoin(members, and(eq(members.orgId, notes.orgId), eq(members.id, notes.authorId)))
    .where(
      and(
        eq(notes.orgId, tx.org.id),
        eq(notes.candidacyId, candidacyId),
        all ? undefined : eq(notes.authorId, tx.actor.id),
      ),
    )
    .orderBy(asc(notes.at), asc(notes.id))
    .limit(most)
  return rows.map(({ authorId, at, ...row }) => ({
    ...row,
    mine: authorId === tx.actor.id,
    at: at.toISOString(),
  }))
}

/** What the team and the candidate have written to each other. */
export async function listMessages(
  tx: InTransaction,
  { candidacyId, candidate }: { candidacyId: string; candidate: string },
): Promise<ShownMessage[]> {
  const rows = await tx.db
    .select({
      id: messages.id,
      sender: messages.sender,
      author: members.name,
      subject: messages.subject,
      text: messages.text,
      at: messages.at,
      via: messages.via,
      fromAddress: messages.fromAddress,
      unconfirmed: messages.unconfirmed,
      deniedAt: messages.deniedAt,
      doubt: messages.doubt,
    })
    .from(messages)
    .leftJoin(members, and(eq(members.orgId, messages.orgId), eq(members.id, messages.authorId)))
    .where(and(eq(messages.orgId, tx.org.id), eq(messages.candidacyId, candidacyId)))
    .orderBy(asc(messages.at), asc(messages.id))
    .limit(most)
  return rows.map(({ sender, author, at, via, fromAddress, doubt, deniedAt, ...row }) => ({
    ...row,
    denied: deniedAt !== null,
    fromCandidate: sender === 'candidate' && !row.unconfirmed,
    doubt: sender === 'other' ? (doubt ?? 'address') : null,
    byMail: via === 'mail',
    author: {
      candidate: row.unconfirmed ? `In the name of ${candidate}` : candidate,
      other: fromAddress,
      team: author ?? 'The hiring team',
    }[sender],
    at: at.toISOString(),
  }))
}
