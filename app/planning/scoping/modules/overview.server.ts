import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { worksheets } from '#db/schema/scoping.ts'
import { findFeeds } from './feeding.server.ts'
import { readStored } from './frame/schema.ts'
import { modules } from './modules.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'

/** All modules of a use case: which are begun, and what each comes to. */
export const findModules = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const { useCase, currency } = await seatAt(tx, useCaseId, 'use-case.read')
    const saved = await tx.db
      .select({
        kind: worksheets.kind,
        data: worksheets.data,
        savedAt: worksheets.savedAt,
        savedBy: members.name,
      })
      .from(worksheets)
      .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, worksheets.savedBy)))
      .where(and(eq(worksheets.orgId, tx.org.id), eq(worksheets.useCaseId, useCaseId)))
    const fed = await findFeeds(tx, useCaseId)
    const list = modules.map(({ worksheet, judge }) => {
      const { kind, title: name, lead, feedsBack } = worksheet
      const row = saved.find((one) => one.kind === kind)
      const outcome = row ? judge(readStored(worksheet, row.data), currency) : null
      return {
        kind,
        title: name,
        lead,
        feedsBack,
        savedAt: row?.savedAt ?? null,
        savedBy: row?.savedBy ?? null,
        fed: fed.filter((one) => one.kind === kind),
        outcome: outcome && { tone: outcome.tone, headline: outcome.headline },
      }
    })
    return { title: useCase.title, list }
  })
