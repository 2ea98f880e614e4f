import { and, eq, not, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { isLive, mergeOfIt } from '#app/planning/use-cases/endings/ended.server.ts'
import { allDependencies } from '#app/planning/use-cases/links/dependencies.server.ts'
import { merges, stageMoves, useCases } from '#db/schema/use-cases.ts'

type Ended = { title: string; into: string | null; launched: boolean }

const wasLaunched = sql<boolean>`exists (select from ${stageMoves}
  where ${stageMoves.orgId} = ${useCases.orgId} and ${stageMoves.useCaseId} = ${useCases.id}
    and ${stageMoves.to} in ('launch', 'scale'))`

/** Those that were retired, or are another one under a second name, by id. */
async function findEnded(tx: Pick<InTransaction, 'db' | 'org'>): Promise<Map<string, Ended>> {
  const rows = await tx.db
    .select({
      id: useCases.id,
      title: useCases.title,
      into: merges.intoId,
      launched: wasLaunched,
    })
    .from(useCases)
    .leftJoin(merges, mergeOfIt)
    .where(and(eq(useCases.orgId, tx.org.id), not(isLive)))
  return new Map(rows.map(({ id, ...ended }) => [id, ended]))
}

export type Prerequisites = { after: string[]; lost: string[] }

/**
 * What use cases wait for that is not in the portfolio any more, by the id of the one that waits: the one it was merged
 * into, or, where it was retired without a launch, its title. What was launched before is finished, and not among them.
 */
export async function endedPrerequisites(tx: InTransaction): Promise<Map<string, Prerequisites>> {
  const ended = await findEnded(tx)
  const links = ended.size === 0 ? [] : await allDependencies(tx)
  const found = new Map<string, Prerequisites>()
  for (const { useCaseId, kind, otherId } of links) {
    if (kind !== 'after' || !ended.has(otherId)) continue
    const own = found.get(useCaseId) ?? { after: [], lost: [] }
    found.set(useCaseId, own)
    const last = lastName(otherId, ended)
    const end = ended.get(last)
    if (!end && last !== useCaseId) own.after.push(last)
    if (end && !end.launched) own.lost.push(end.title)
  }
  return found
}

/** The use case that one became by merging, however often. */
function lastName(id: string, ended: ReadonlyMap<string, Ended>): string {
  const seen = new Set<string>()
  let last = id
  for (let into = ended.get(last)?.into; into && !seen.has(into); into = ended.get(last)?.into) {
    seen.add(into)
    last = into
  }
  return last
}
