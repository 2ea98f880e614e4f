import { and, asc, eq, isNull } from 'drizzle-orm'
import { accessValues, type Access } from '#app/accounts/actor.ts'
import { recordSignIn } from '#app/accounts/audit/record-sign-in.server.ts'
import type { SiteContext } from '#app/accounts/context.ts'
import { byAddress } from '#app/accounts/door.ts'
import { openSession } from '#app/accounts/sessions/sessions.server.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { sampleId } from '#db/ids.ts'
import { members, organisations } from '#db/schema/accounts.ts'

const sampleOrg = { id: sampleId(1) }

/** The people of the sample company whom anyone may be, the most powerful first. */
export const listDemoMembers = (site: SiteContext) =>
  accountsTransaction({ ...site, org: sampleOrg }, (tx) => sampleMembers(tx))

async function sampleMembers(tx: { db: Transaction }) {
  const rows = await tx.db
    .select({ id: members.id, userId: members.userId, name: members.name, access: members.access })
    .from(members)
    .where(and(eq(members.orgId, sampleOrg.id), isNull(members.removedAt)))
    .orderBy(asc(members.id))
  const rank = (access: Access) => accessValues.indexOf(access)
  return rows.toSorted((a, b) => rank(a.access) - rank(b.access))
}

/** Opens a session as one of the sample people, by member or by access. Callers check that this is a demo. */
export const enterDemo = (
  site: SiteContext,
  { member, access, agent }: { member?: string; access?: string; agent: string },
): Promise<{ token: string; slug: string }> =>
  accountsTransaction({ ...site, org: sampleOrg }, async (tx) => {
    const people = await sampleMembers(tx)
    const person = people.find(({ id, ...row }) => (member ? id === member : row.access === access))
    const [org] = await tx.db
      .select({ slug: organisations.slug })
      .from(organisations)
      .where(eq(organisations.id, sampleOrg.id))
    if (!person || !org) throw new NotFound()
    const token = await openSession(tx, { userId: person.userId, agent })
    await recordSignIn(tx, { userId: person.userId, proof: byAddress })
    return { token, slug: org.slug }
  })
