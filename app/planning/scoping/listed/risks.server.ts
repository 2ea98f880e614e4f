import { and, eq, inArray, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { riskFigures } from '#app/planning/scoping/standing/risk.ts'
import type { RiskPoints } from '#app/planning/scoping/standing/risk.ts'
import type { Risk } from '#app/planning/scoping/steps/items/row-items.ts'
import { findEstimates, setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import type { FoundEstimate } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { risks } from '#db/schema/scoping.ts'

export type FoundRisk = Risk & { id: string; useCaseId: string }

/** The risks of some use cases, in the order they were written down. */
export async function findRisks(
  tx: InTransaction,
  useCaseIds: readonly string[],
): Promise<FoundRisk[]> {
  if (useCaseIds.length === 0) return []
  const found = await tx.db
    .select()
    .from(risks)
    .where(and(eq(risks.orgId, tx.org.id), inArray(risks.useCaseId, [...useCaseIds])))
    .orderBy(risks.addedAt, risks.id)
  const guesses = found.length === 0 ? [] : await findEstimates(tx, useCaseIds)
  return found.map((risk) => ({ ...risk, points: pointsOf(risk.id, guesses) }))
}

/** What a figure of a risk is called among the estimates, where the risk stands in the place of a role. */
const quantityOf = (figure: string) => `risk.${figure}`

const pointsOf = (id: string, guesses: readonly FoundEstimate[]): RiskPoints =>
  Object.fromEntries(
    riskFigures.flatMap((figure) =>
      guesses
        .filter(({ role, quantity }) => role === id && quantity === quantityOf(figure))
        .map(({ low, mode, high }) => [figure, { low, mode, high }]),
    ),
  )

type Row = { id: string; useCaseId: string }

/** Keeps the three points of a risk's figures, and no others. */
export const setRiskPoints = (
  tx: InTransaction,
  { id, useCaseId }: Row,
  points: RiskPoints,
): Promise<void> =>
  setEstimates(tx, {
    useCaseId,
    estimates: riskFigures.map((figure) => ({
      quantity: quantityOf(figure),
      role: id,
      points: points[figure] ?? null,
    })),
  })

/** Adds a risk under the id its form came with, or changes the one that has it. */
export async function writeRisk(tx: InTransaction, { id, useCaseId }: Row, risk: Risk) {
  const { points = {}, ...said } = risk
  const row = { orgId: tx.org.id, id, useCaseId, addedBy: tx.actor.id, addedAt: tx.now }
  await tx.db
    .insert(risks)
    .values({ ...row, ...said })
    .onConflictDoUpdate({
      target: [risks.orgId, risks.id],
      set: { ...said, version: sql`${risks.version} + 1` },
      setWhere: eq(risks.useCaseId, useCaseId),
    })
  await setRiskPoints(tx, { id, useCaseId }, points)
}

export async function removeRisk(tx: InTransaction, { id, useCaseId }: Row) {
  await tx.db
    .delete(risks)
    .where(and(eq(risks.orgId, tx.org.id), eq(risks.useCaseId, useCaseId), eq(risks.id, id)))
  await setRiskPoints(tx, { id, useCaseId }, {})
}
