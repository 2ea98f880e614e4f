import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Desk } from '#app/writing/context.ts'
import { transaction } from '#db/connection.server.ts'

/** What a document can be about, as choices. */
export const listSubjects = (ctx: Context, { kinds, sources }: Desk) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'document.make')
    const types = new Set<string>(kinds.map(({ subject }) => subject))
    const choices: { value: string; label: string }[] = []
    for (const source of sources.filter(({ type }) => types.has(type)))
      for (const { id, title, note } of await source.list(tx))
        choices.push({ value: id, label: note ? `${title} (${note})` : title })
    return choices
  })
