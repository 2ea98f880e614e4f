import { and, eq } from 'drizzle-orm'
import type { ActingContext, Actor, InTransaction } from '#app/accounts/context.ts'
import type { PersonFacts } from '#app/hiring/candidates/candidate.ts'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import { newId } from '#db/ids.ts'
import { candidates } from '#db/schema/candidates.ts'

export type Acting = InTransaction<ActingContext<Actor>>

export type FoundPerson = PersonFacts & { id: string; isNew: boolean }

/** The candidate of this mailbox, made when nobody is known by it. Who is known already stays as they are. */
export async function findOrAddPerson(tx: Acting, facts: PersonFacts): Promise<FoundPerson> {
  const id = newId()
  const mailbox = mailboxOf(facts.email)
  const added = await tx.db
    .insert(candidates)
    .values({ orgId: tx.org.id, id, ...facts, mailbox, createdAt: tx.now })
    .onConflictDoNothing()
    .returning({ id: candidates.id })
  if (added.length > 0) return { ...facts, id, isNew: true }
  const known = await findPerson(tx, mailbox)
  if (!known) throw new Error('A candidate is neither known nor could be made.')
  return { ...known, isNew: false }
}

/** The candidate whose mailbox this is, or null. */
export async function findPerson(
  tx: Acting,
  mailbox: string,
): Promise<(PersonFacts & { id: string }) | null> {
  const [row] = await tx.db
    .select({
      id: candidates.id,
      name: candidates.name,
      email: candidates.email,
      phone: candidates.phone,
      location: candidates.location,
      links: candidates.links,
    })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), eq(candidates.mailbox, mailbox)))
  return row ?? null
}
