import { and, desc, eq, not } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findStartingPoint } from '#app/planning/use-cases/catalogue/library.ts'
import { applyStartingPoint } from '#app/planning/use-cases/catalogue/starting.server.ts'
import { isMerged } from '#app/planning/use-cases/endings/ended.server.ts'
import type { Submission, Stage } from '#app/planning/use-cases/use-case.ts'
import { submitUseCase } from '#app/planning/use-cases/use-cases.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { stakeholders, useCases } from '#db/schema/use-cases.ts'
import { similarTo } from './similar.ts'

export type SimilarUseCase = { id: string; number: number; title: string; stage: Stage }

export type HandedIn =
  | { similar: SimilarUseCase[]; added: null }
  | { similar: []; added: { id: string; number: number } }

type Idea = Submission & {
  /** The key of a starting point, where it began with one. */
  from: string
  /** Whoever hands it in has seen what sounds alike, and says it is another one. */
  another: boolean
}

/**
 * Hands an idea in, with what its starting point knows; or gives back what sounds alike, once, for the person to
 * compare. Nothing is added then.
 */
export const handIn = (ctx: Context, { from, another, ...idea }: Idea): Promise<HandedIn> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'use-case.submit')
    const similar = another ? [] : await findSimilar(tx, idea)
    if (similar.length > 0) return { similar, added: null }
    const point = findStartingPoint(from)
    const added = await submitUseCase(tx, { ...idea, templateKey: point?.key ?? null })
    if (point) await applyStartingPoint(tx, added.id, point)
    return { similar: [], added }
  })

const compared = 2000

async function findSimilar(tx: InTransaction, idea: Submission): Promise<SimilarUseCase[]> {
  const known = await tx.db
    .select({
      id: useCases.id,
      number: useCases.number,
      title: useCases.title,
      stage: useCases.stage,
      input: useCases.input,
      output: useCases.output,
      problem: useCases.problem,
    })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), not(isMerged)))
    .orderBy(desc(useCases.number))
    .limit(compared)
  return similarTo(idea, known).map(({ id, number, title, stage }) => ({
    id,
    number,
    title,
    stage,
  }))
}

/** Says that somebody's idea is this use case: they become one of its stakeholders, once, with what they want from it. */
export const joinUseCase = (
  ctx: Context,
  { id, wants }: { id: string; wants: string },
): Promise<{ title: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'use-case.submit')
    const [found] = isId(id)
      ? await tx.db
          .select({ title: useCases.title })
          .from(useCases)
          .where(and(eq(useCases.orgId, tx.org.id), eq(useCases.id, id)))
          .for('no key update')
      : []
    if (!found) throw new NotFound()
    if (await hasJoined(tx, id)) return found
    await tx.db.insert(stakeholders).values({
      orgId: tx.org.id,
      id: newId(),
      useCaseId: id,
      name: tx.actor.name,
      wants,
      memberId: tx.actor.id,
      addedAt: tx.now,
    })
    await record(tx, { verb: 'use-case.joined', subject: { type: 'use-case', id } })
    return found
  })

async function hasJoined(tx: InTransaction, useCaseId: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.orgId, tx.org.id),
        eq(stakeholders.useCaseId, useCaseId),
        eq(stakeholders.memberId, tx.actor.id),
      ),
    )
    .limit(1)
  return rows.length > 0
}
