import { and, eq, isNull } from 'drizzle-orm'
import { inviteMember } from '#app/accounts/invitations/invitations.server.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { addOrganisation } from '#test/support/people.ts'
import { addCandidates } from '#test/web/access/world/candidates.ts'
import type { CandidateIds } from '#test/web/access/world/candidates.ts'
import { addInterviews } from '#test/web/access/world/interviews.ts'
import type { InterviewIds } from '#test/web/access/world/interviews.ts'
import { addOpenings } from '#test/web/access/world/openings.ts'
import type { OpeningIds } from '#test/web/access/world/openings.ts'
import { addPeople, personKeys, tokenOf } from '#test/web/access/world/people.ts'
import type { People, PersonKey } from '#test/web/access/world/people.ts'

/** Everything an address or a form of one organisation can name. */
export type Ids = OpeningIds &
  CandidateIds &
  InterviewIds & { invitation: string } & { [key in `${PersonKey}Member`]: string }

export type World = {
  org: Context['org']
  ids: Ids
  /** Session tokens by person. */
  tokens: Record<PersonKey, string>
}

/** An organisation with something in every part of the product. Two of them have equal shapes. */
export async function makeWorld(db: Database, tag: string): Promise<World> {
  const org = await addOrganisation(db, `Company ${tag}`)
  const people = await addPeople(db, org, tag)
  const openings = await addOpenings(people)
  const candidates = await addCandidates(people, openings, tag)
  const interviews = await addInterviews(people, openings, candidates)
  const invitation = await invite(people.owner, tag)
  await removeMember(people.owner, { memberId: people.removed.actor.id })
  const tokens = {} as World['tokens']
  for (const key of personKeys) tokens[key] = await tokenOf(people[key], key)
  const ids = { ...openings, ...candidates, ...interviews, ...memberIds(people), invitation }
  return { org, ids, tokens }
}

const memberIds = (people: People) =>
  Object.fromEntries(personKeys.map((key) => [`${key}Member`, people[key].actor.id])) as {
    [key in `${PersonKey}Member`]: string
  }

async function invite(owner: Context, tag: string): Promise<string> {
  const email = `invited.${tag}@example.test`
  await inviteMember(owner, { email, access: 'viewer' })
  return accountsTransaction(owner, async (tx) => {
    const [row] = await tx.db
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.orgId, tx.org.id), isNull(invitations.revokedAt)))
    if (!row) throw new Error('The invitation is not there.')
    return row.id
  })
}
