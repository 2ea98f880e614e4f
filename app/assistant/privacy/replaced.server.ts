import { and, eq, inArray } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { calls } from '#db/schema/assistant.ts'
import { replacedWords } from './replaced-words.ts'

/** For calls of the ledger, by id: what was replaced in what was sent, in words. Those of which nothing is known are left out. */
export async function findReplaced(
  tx: Pick<InTransaction, 'db' | 'org'>,
  callIds: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(callIds.filter((id) => id !== null && id !== undefined))]
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .select({ id: calls.id, redaction: calls.redaction })
    .from(calls)
    .where(and(eq(calls.orgId, tx.org.id), inArray(calls.id, ids)))
  return new Map(
    rows.flatMap(({ id, redaction }) =>
      redaction ? [[id, replacedWords(redaction)] as const] : [],
    ),
  )
}
