import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { readStored } from '#app/planning/scoping/modules/frame/schema.ts'
import { answersIn } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-class.ts'
import { aiRiskSheet } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-sheet.ts'
import { classify } from '#app/planning/scoping/modules/kinds/risk/ai-act/classify.ts'
import { worksheets } from '#db/schema/scoping.ts'

/** Use cases that their AI-risk class puts at high risk, or prohibits, by id. */
export async function findHighRisk(tx: Pick<InTransaction, 'db' | 'org'>): Promise<Set<string>> {
  const rows = await tx.db
    .select({ id: worksheets.useCaseId, data: worksheets.data })
    .from(worksheets)
    .where(and(eq(worksheets.orgId, tx.org.id), eq(worksheets.kind, aiRiskSheet.kind)))
  return new Set(
    rows
      .filter(({ data }) => isHigh(classify(answersIn(readStored(aiRiskSheet, data))).tier))
      .map(({ id }) => id),
  )
}

const isHigh = (tier: ReturnType<typeof classify>['tier']) =>
  tier === 'high' || tier === 'prohibited'
