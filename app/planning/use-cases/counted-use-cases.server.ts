import { and, desc, eq, notBetween } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { firstSampleId, lastSampleId } from '#db/ids.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { isLive } from './endings/ended.server.ts'

type Within = Pick<InTransaction<ActingContext>, 'db' | 'org'>

/** The use cases of its own that are neither retired nor turned out to be others, newest first: what a plan limits. */
export const listCountedUseCases = ({
  db,
  org,
}: Within): Promise<{ id: string; title: string }[]> =>
  db
    .select({ id: useCases.id, title: useCases.title })
    .from(useCases)
    .where(
      and(eq(useCases.orgId, org.id), isLive, notBetween(useCases.id, firstSampleId, lastSampleId)),
    )
    .orderBy(desc(useCases.number))

export const countUseCases = async (tx: Within): Promise<number> =>
  (await listCountedUseCases(tx)).length
