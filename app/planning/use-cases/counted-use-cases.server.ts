import { and, desc, eq, isNull, ne, notBetween } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { firstSampleId, lastSampleId } from '#db/ids.ts'
import { merges, useCases } from '#db/schema/use-cases.ts'

type Within = Pick<InTransaction<ActingContext>, 'db' | 'org'>

/** The use cases of its own that are neither retired nor turned out to be others, newest first: what a plan limits. */
export const listCountedUseCases = ({
  db,
  org,
}: Within): Promise<{ id: string; title: string }[]> =>
  db
    .select({ id: useCases.id, title: useCases.title })
    .from(useCases)
    .leftJoin(merges, and(eq(merges.orgId, org.id), eq(merges.useCaseId, useCases.id)))
    .where(
      and(
        eq(useCases.orgId, org.id),
        ne(useCases.stage, 'retired'),
        isNull(merges.id),
        notBetween(useCases.id, firstSampleId, lastSampleId),
      ),
    )
    .orderBy(desc(useCases.number))

export const countUseCases = async (tx: Within): Promise<number> =>
  (await listCountedUseCases(tx)).length
