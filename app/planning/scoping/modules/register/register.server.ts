import { and, asc, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { readStored } from '#app/planning/scoping/modules/frame/schema.ts'
import { answersIn } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-class.ts'
import { aiRiskSheet } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-sheet.ts'
import { classify } from '#app/planning/scoping/modules/kinds/risk/ai-act/classify.ts'
import { indicationOf } from '#app/planning/scoping/modules/kinds/risk/ai-act/words.ts'
import { transaction } from '#db/connection.server.ts'
import { worksheets } from '#db/schema/scoping.ts'
import { useCases } from '#db/schema/use-cases.ts'

const mostEntries = 500

/** Every use case whose AI-risk class was begun, by number. */
export const findRegister = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const rows = await tx.db
      .select({
        id: useCases.id,
        number: useCases.number,
        title: useCases.title,
        data: worksheets.data,
        savedAt: worksheets.savedAt,
      })
      .from(worksheets)
      .innerJoin(
        useCases,
        and(eq(useCases.orgId, tx.org.id), eq(useCases.id, worksheets.useCaseId)),
      )
      .where(and(eq(worksheets.orgId, tx.org.id), eq(worksheets.kind, aiRiskSheet.kind)))
      .orderBy(asc(useCases.number))
      .limit(mostEntries)
    return rows.map(({ data, ...row }) => {
      const found = classify(answersIn(readStored(aiRiskSheet, data)))
      return { ...row, tier: found.tier, open: found.open.length, indication: indicationOf(found) }
    })
  })
