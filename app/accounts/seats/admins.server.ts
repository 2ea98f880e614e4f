import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'

type Within = { db: Transaction; org: { id: string } }

const mostMails = 10

/** The owners and admins who are told what concerns the whole organisation, the first ones first. */
export const listAdmins = ({ db, org }: Within) =>
  db
    .select({ id: members.id, email: members.email })
    .from(members)
    .where(
      and(
        eq(members.orgId, org.id),
        inArray(members.access, ['owner', 'admin']),
        isNull(members.removedAt),
      ),
    )
    .orderBy(asc(members.joinedAt), asc(members.id))
    .limit(mostMails)
