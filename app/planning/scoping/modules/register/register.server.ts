import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { readStored } from '#app/planning/scoping/modules/frame/schema.ts'
import { answersIn } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-class.ts'
import { aiRiskSheet } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-sheet.ts'
import { classify } from '#app/planning/scoping/modules/kinds/risk/ai-act/classify.ts'
import { indicationOf } from '#app/planning/scoping/modules/kinds/risk/ai-act/words.ts'
import { transaction } from '#db/connection.server.ts'
import { worksheets } from '#db/schema/scoping.ts'
import { merges, useCases } from '#db/schema/use-cases.ts'

const mostEntries = 500

/** Every use case that was not merged into another, by number; with its AI-risk class where that was begun. */
export const findRegister = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const rows = await tx.db
      .select({
        id: useCases.id,
        number: useCases.number,
        title: useCases.title,
        data: worksheets.data,
      })
      .from(useCases)
      .leftJoin(
        worksheets,
        and(
          eq(worksheets.orgId, tx.org.id),
          eq(worksheets.useCaseId, useCases.id),
          eq(worksheets.kind, aiRiskSheet.kind),
        ),
      )
      .leftJoin(merges, and(eq(merges.orgId, tx.org.id), eq(merges.useCaseId, useCases.id)))
      .where(and(eq(useCases.orgId, tx.org.id), isNull(merges.useCaseId)))
      .orderBy(asc(useCases.number))
      .limit(mostEntries)
    return rows.map(({ data, ...row }) => {
      if (data === null) return { ...row, found: null }
      const found = classify(answersIn(readStored(aiRiskSheet, data)))
      return { ...row, found: { tier: found.tier, indication: indicationOf(found) } }
    })
  })
