import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { dependencies, merges, useCases } from '#db/schema/use-cases.ts'
import { circleOf, circleThrough, linksOfMerged } from './order.ts'
import type { AfterLink } from './order.ts'

/**
 * Whether use cases would still have an order. What was retired or parked counts as it will once it is back, and what was
 * merged by the name that it has then; every refusal names the circle.
 */

/** Once one more comes after another. */
export const mayFollow = async (tx: InTransaction, added: AfterLink): Promise<Verdict> =>
  noCircle(tx, 'That would', circleOf(linksOfMerged(await afterLinks(tx), await merged(tx)), added))

/** Once two of them are one. */
export async function mayMerge(
  tx: InTransaction,
  { id, intoId }: { id: string; intoId: string },
): Promise<Verdict> {
  const links = linksOfMerged(await afterLinks(tx), [...(await merged(tx)), { id, intoId }])
  return noCircle(tx, 'As one they would', circleThrough(intoId, links))
}

/** Once one stands for itself again: what lay between the two waits for both of them then. */
export async function maySeparate(tx: InTransaction, id: string): Promise<Verdict> {
  const others = (await merged(tx)).filter((each) => each.id !== id)
  const circle = circleThrough(id, linksOfMerged(await afterLinks(tx), others))
  return noCircle(tx, 'Apart they would', circle)
}

/** Once one is back from its retirement. */
export async function mayComeBack(tx: InTransaction, id: string): Promise<Verdict> {
  const circle = circleThrough(id, linksOfMerged(await afterLinks(tx), await merged(tx)))
  return noCircle(tx, 'Back from its retirement it would', circle)
}

async function noCircle(
  tx: InTransaction,
  would: string,
  circle: string[] | null,
): Promise<Verdict> {
  if (!circle) return allowed
  const titles = await titlesOf(tx)
  const names = circle.map((id) => `“${titles.get(id) ?? 'a use case'}”`).join(' after ')
  return refused(`${would} go round in a circle: ${names}. Take one of these links away first.`)
}

const afterLinks = (tx: InTransaction): Promise<AfterLink[]> =>
  tx.db
    .select({ useCaseId: dependencies.useCaseId, otherId: dependencies.otherId })
    .from(dependencies)
    .where(and(eq(dependencies.orgId, tx.org.id), eq(dependencies.kind, 'after')))

const merged = (tx: InTransaction): Promise<{ id: string; intoId: string }[]> =>
  tx.db
    .select({ id: merges.useCaseId, intoId: merges.intoId })
    .from(merges)
    .where(eq(merges.orgId, tx.org.id))

async function titlesOf(tx: InTransaction): Promise<Map<string, string>> {
  const rows = await tx.db
    .select({ id: useCases.id, title: useCases.title })
    .from(useCases)
    .where(eq(useCases.orgId, tx.org.id))
  return new Map(rows.map(({ id, title }) => [id, title]))
}
