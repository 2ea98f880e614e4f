import { strFromU8, unzipSync } from 'fflate'
import type { Context } from '#app/accounts/context.ts'
import { fetchReviewedCopy, showOwnRights } from '#app/hiring/portal/rights/own-rights.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { savePart, showAccessCopy, showPart } from '#app/hiring/rights/access/review.server.ts'

export type Person = { id: string; candidacyId: string }

export const asCandidate = (ctx: Context, { id }: Pick<Person, 'id'>): PortalContext => ({
  ...ctx,
  actor: { kind: 'candidate', id, name: '' },
  session: id,
  timeZone: 'UTC',
})

/** Looks through every part and keeps it as proposed, or as `decide` says for a record. */
export async function lookThrough(
  ctx: Context,
  { candidacyId }: Person,
  decide: (
    text: string,
  ) => { choice: 'redact' | 'leave-out'; text: string; reason: string } | null = () => null,
) {
  const { parts = [] } = await showAccessCopy(ctx, candidacyId)
  for (const { key } of parts.filter(({ isLookedThrough }) => !isLookedThrough)) {
    const { digest, items } = await showPart(ctx, { candidacyId, part: key })
    await savePart(ctx, {
      candidacyId,
      part: key,
      digest,
      items: items.map(({ source, choice, edited, reason, text }) => ({
        source,
        ...(decide(text) ?? { choice, text: edited, reason }),
      })),
    })
  }
}

/** The copy as the person fetches it from the portal, as names and texts. */
export async function fetchedBy(as: PortalContext) {
  const { everything } = await showOwnRights(as)
  const { body } = await fetchReviewedCopy(as, everything?.id ?? '')
  const entries = Object.entries(unzipSync(new Uint8Array(await body.arrayBuffer())))
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]))
}
