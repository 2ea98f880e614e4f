import { and, eq, inArray } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { KeptOutput } from '#app/assistant/answers/kept-output.ts'
import { keptOutput } from '#app/assistant/answers/output-hash.server.ts'
import { drafts } from '#db/schema/assistant.ts'

/** The outputs of the drafts that these calls brought, by call. Drafts from before that was noted are left out. */
export async function findOutputs(
  tx: Pick<InTransaction, 'db' | 'org'>,
  callIds: readonly (string | null)[],
): Promise<Map<string, KeptOutput>> {
  const ids = [...new Set(callIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .select({ callId: drafts.callId, output: drafts.output, hash: drafts.outputHash })
    .from(drafts)
    .where(and(eq(drafts.orgId, tx.org.id), inArray(drafts.callId, ids)))
  return new Map(
    rows.flatMap(({ callId, output, hash }) => {
      const kept = keptOutput(output, hash)
      return callId && kept ? [[callId, kept] as const] : []
    }),
  )
}
