import { and, eq, inArray } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { outputHash } from '#app/assistant/answers/output-hash.server.ts'
import { drafts } from '#db/schema/assistant.ts'

/** What a finished draft is known by, and whether the output that is kept of it is still the one that the model gave. */
export type KeptOutput = { hash: string; stands: boolean }

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
    rows.flatMap(({ callId, output, hash }) =>
      callId && hash !== ''
        ? [[callId, { hash, stands: outputHash(output) === hash }] as const]
        : [],
    ),
  )
}
