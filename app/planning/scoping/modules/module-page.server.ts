import { and, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { findFeeds } from './feeding.server.ts'
import { findStandings } from './standings.server.ts'
import { firstValues, formValues } from './frame/form-values.ts'
import { feedsOf } from './frame/feeds-of.ts'
import { offerOf, twiceWords } from './frame/offers.ts'
import { inMoney } from './frame/in-money.ts'
import { saidIn } from './frame/reading.ts'
import { mayRework } from '#app/planning/use-cases/endings/rest.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { currentWorksheet, moduleFor } from './worksheets.server.ts'
import type { WorksheetKey } from './worksheets.server.ts'

/** One worksheet of a use case: what it asks, what is answered, and what that comes to. */
export const findModulePage = (ctx: Context, key: WorksheetKey) =>
  transaction(ctx, async (tx) => {
    const module = moduleFor(key.kind)
    const useCase = await findUseCase(tx, key.useCaseId)
    const { data, version, savedAt, savedBy } = await currentWorksheet(tx, key)
    const { currency } = useCase
    const worksheet = inMoney(module.worksheet, currency)
    const mayEdit = mayRework(tx.actor, useCase)
    const feeds = mayEdit.ok ? feedsOf(module, { data, version }, currency) : []
    const standingOf = feeds.length > 0 ? await findStandings(tx, key.useCaseId) : () => null
    return {
      title: useCase.title,
      feeds: feeds.map((feed) => ({
        ...offerOf(feed, standingOf(feed), currency),
        twice: twiceWords(feed, standingOf),
      })),
      fed: (await findFeeds(tx, key.useCaseId)).filter(({ kind }) => kind === key.kind),
      worksheet,
      version,
      savedAt,
      savedBy: savedBy && (await nameOf(tx, savedBy)),
      mayEdit,
      start: mayEdit.ok ? startOf(module.worksheet, version, data) : {},
      said: mayEdit.ok ? [] : saidIn(worksheet, data),
      outcome: version === 0 ? null : module.judge(data, currency),
    }
  })

type Sheet = Parameters<typeof formValues>

const startOf = (worksheet: Sheet[0], version: number, data: Sheet[1]) =>
  version === 0 ? firstValues(worksheet, data) : formValues(worksheet, data)

async function nameOf(tx: InTransaction, memberId: string): Promise<string | null> {
  const [row] = await tx.db
    .select({ name: members.name })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.id, memberId)))
  return row?.name ?? null
}
