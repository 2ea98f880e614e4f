import type { InTransaction } from '#app/accounts/context.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'

/** The outbox kind that tells whoever plans with an opening that somebody was hired for it, or that it was closed or reopened. */
export const openingMovedKind = 'opening.moved'

export type OpeningMove = 'hire' | 'closure' | 'reopening'

/** Tells, after the commit, that the opening moved. */
export const announceMove = (
  tx: Pick<InTransaction, 'db' | 'org' | 'now'>,
  openingId: string,
  cause: OpeningMove,
): Promise<void> =>
  enqueue(tx, {
    kind: openingMovedKind,
    key: `opening-moved:${newId()}`,
    payload: { opening: openingId, cause },
  })
