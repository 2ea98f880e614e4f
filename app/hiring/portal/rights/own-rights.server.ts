import type { StoredFile } from '#app/files/stored-files.server.ts'
import type { PublicContext } from '#app/hiring/candidates/applications/applications.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import {
  askForEverything,
  fetchAccessCopy,
  findRequest,
  shownRequest,
} from '#app/hiring/rights/access/requests.server.ts'
import type { ShownRequest } from '#app/hiring/rights/access/requests.server.ts'
import type { ShownDownload } from '#app/hiring/rights/copies/download.ts'
import {
  askForDownload,
  fetchDownload,
  findDownload,
} from '#app/hiring/rights/copies/downloads.server.ts'
import { erasureWord } from '#app/hiring/rights/requests/erasure.ts'
import type { ErasureState } from '#app/hiring/rights/requests/erasure.ts'
import {
  askForErasure,
  foreseeErasure,
  tellErasure,
} from '#app/hiring/rights/requests/erasures.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'

export type OwnRights = { download: ShownDownload | null; everything: ShownRequest | null }

/** What a candidate has asked about their own data. */
export const showOwnRights = (ctx: PortalContext): Promise<OwnRights> =>
  transaction(ctx, async (tx) => {
    const request = await findRequest(tx, tx.actor.id)
    return {
      download: await findDownload(tx, tx.actor.id),
      everything: request && shownRequest(request, tx.now),
    }
  })

/** Asks formally for everything that is held about the candidate. */
export const askForAllHeld = (
  ctx: PortalContext,
  { message }: { message: string },
): Promise<void> =>
  transaction(ctx, (tx) =>
    askForEverything(tx, {
      candidateId: tx.actor.id,
      askedBy: 'candidate',
      message,
      askedAt: tx.now,
    }),
  )

export const fetchReviewedCopy = (ctx: PortalContext, id: string): Promise<StoredFile> =>
  fetchAccessCopy(ctx, { candidateId: ctx.actor.id, id })

export const askForOwnCopy = (ctx: PortalContext): Promise<void> =>
  transaction(ctx, (tx) => askForDownload(tx, tx.actor.id))

export const fetchOwnCopy = (ctx: PortalContext, id: string): Promise<StoredFile> =>
  fetchDownload(ctx, { candidateId: ctx.actor.id, id })

export type Foreseen = { keepUntil: string | null }

/** Until when an erasure would have to wait at most. */
export const foreseeOwnErasure = (ctx: PortalContext): Promise<Foreseen> =>
  transaction(ctx, (tx) => foreseeErasure(tx, tx.actor.id))

/** Asks to be erased; gives the id under which anybody who knows it can see how far it is. */
export const askForOwnErasure = (
  ctx: PortalContext,
  { confirmation }: { confirmation: string },
): Promise<{ id: string }> => {
  if (confirmation.trim() !== erasureWord)
    throw new Invalid(words.rights.confirm.wrongWord, {
      confirmation: [words.rights.confirm.typeWord(erasureWord)],
    })
  return transaction(ctx, (tx) =>
    askForErasure(tx, { candidateId: tx.actor.id, askedBy: 'candidate' }),
  )
}

export type ToldErasure = {
  state: ErasureState
  askedAt: string
  keepUntil: string | null
  doneAt: string | null
}

/** How far an erasure is, for whoever knows its id; nothing in it tells whose it is. */
export const showErasure = (ctx: PublicContext, id: string): Promise<ToldErasure> =>
  transaction(ctx, (tx) => tellErasure(tx, id))
