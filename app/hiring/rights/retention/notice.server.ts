import { eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import type { Verdict } from '#app/problems.ts'
import { settings } from '#db/schema/accounts.ts'
import { openings } from '#db/schema/openings.ts'
import { findChoice } from './duties.server.ts'
import { noticeVerdict } from './notice.ts'
import { rulesFor } from './rules.ts'
import type { RetentionChoice } from './rules.ts'

/** Whether the organisation's privacy notice says what this choice of rules makes of its openings. */
export async function judgeNotice(tx: InTransaction, choice: RetentionChoice): Promise<Verdict> {
  const { id } = tx.org
  const [own] = await tx.db
    .select({ notice: settings.privacyNotice })
    .from(settings)
    .where(eq(settings.orgId, id))
  const rows = await tx.db
    .selectDistinct({ places: openings.places })
    .from(openings)
    .where(eq(openings.orgId, id))
  // without openings nothing but what holds everywhere can differ
  const everywhere = choice.always.length > 0 ? [{ places: [] }] : []
  return noticeVerdict(
    own?.notice ?? '',
    (rows.length > 0 ? rows : everywhere).map(({ places }) => ({
      places,
      rules: rulesFor(places, choice),
    })),
  )
}

/** Whether the privacy notice and the retention rules of the organisation say the same. */
export const findNoticeVerdict = (ctx: Context): Promise<Verdict> =>
  transaction(ctx, async (tx) => judgeNotice(tx, await findChoice(tx)))
