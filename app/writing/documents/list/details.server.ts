import type { Context } from '#app/accounts/context.ts'
import { listPeople } from '#app/writing/documents/people.server.ts'
import { openSeatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'

export const findDetails = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => ({
    document: await openSeatAt(tx, id, 'document.edit'),
    people: await listPeople(tx),
  }))
