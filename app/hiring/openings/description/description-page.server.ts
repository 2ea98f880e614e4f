import type { Context } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { checkDescription } from '#app/hiring/openings/description/checks.server.ts'
import { findSeat, seatFor } from '#app/hiring/openings/seats.server.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { transaction } from '#db/connection.server.ts'
import { currentDescription } from './descriptions.server.ts'
import { toldFindings } from './told-findings.ts'

/** The newest text with what our checks find in it. */
export const findDescriptionPage = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { opening, facts } = await findSeat(tx, openingId)
    authorise(tx.actor, 'opening.read', facts)
    const { markdown, number } = await currentDescription(tx, openingId)
    return {
      number,
      markdown,
      mayEdit: can(tx.actor, 'description.edit', facts),
      findings: toldFindings(
        await checkDescription(tx, opening, markdown),
        can(tx.actor, 'opening.pay.read', facts).ok,
      ),
    }
  })

/** Checks a text that is not saved; the text comes back with the findings. */
export const checkText = (ctx: Context, openingId: string, markdown: string) =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'description.edit')
    return { checked: { markdown, findings: await checkDescription(tx, opening, markdown) } }
  })
