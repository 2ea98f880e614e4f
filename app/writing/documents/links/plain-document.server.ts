import type { Context } from '#app/accounts/context.ts'
import { readSections } from '#app/writing/documents/content.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'

/** The document and the words of its sections that are written. */
export const findPlain = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.read')
    const sections = await readSections(tx, id)
    return {
      document,
      sections: sections
        .filter(({ body }) => body.trim() !== '')
        .map(({ title, body }) => ({ title, body })),
    }
  })
