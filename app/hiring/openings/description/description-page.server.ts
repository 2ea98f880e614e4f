import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { findSeat, seatFor } from '#app/hiring/openings/seats.server.ts'
import type { Seat } from '#app/hiring/openings/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { checkDescription } from './checks.server.ts'
import { currentDescription, publishedDescription } from './texts.server.ts'

/** The newest text with what our checks find in it; for those who may read no drafts, the published one. */
export const findDescriptionPage = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const seat = await findSeat(tx, openingId)
    authorise(tx.actor, 'opening.read', seat.facts)
    const mayReadDraft = can(tx.actor, 'description.draft.read', seat.facts)
    const mayEdit = can(tx.actor, 'description.edit', seat.facts)
    if (mayReadDraft.ok) {
      const draft = await findCheckedText(tx, openingId, seat)
      return { mayEdit, mayReadDraft, draft, published: null }
    }
    const published = (await publishedDescription(tx, openingId))?.markdown ?? null
    return { mayEdit, mayReadDraft, draft: null, published }
  })

async function findCheckedText(tx: InTransaction, openingId: string, { opening, facts }: Seat) {
  const { markdown, number } = await currentDescription(tx, openingId, facts)
  return { markdown, number, findings: await checkDescription(tx, opening, markdown) }
}

/** Checks a text that is not saved; the text comes back with the findings. */
export const checkText = (ctx: Context, openingId: string, markdown: string) =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'description.edit')
    return { checked: { markdown, findings: await checkDescription(tx, opening, markdown) } }
  })
