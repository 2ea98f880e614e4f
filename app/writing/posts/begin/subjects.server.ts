import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Forbidden } from '#app/problems.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { postable, writeSubject } from '#app/writing/posts/post.ts'
import { transaction } from '#db/connection.server.ts'

export type OfferedSubject = { value: string; label: string; kind: string }

/** What a member can write a post about: whatever a source of facts offers them. */
export const listSubjects = (ctx: Context, sources: FactSource[]): Promise<OfferedSubject[]> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'post.edit')
    const offered: OfferedSubject[] = []
    for (const type of postable) {
      const source = sources.find((one) => one.type === type)
      if (source) offered.push(...(await offeredBy(tx, source, type)))
    }
    return offered
  })

async function offeredBy(tx: InTransaction, source: FactSource, type: (typeof postable)[number]) {
  const choices = await source.list(tx).catch((error: unknown) => {
    if (error instanceof Forbidden) return []
    throw error
  })
  const told = choices.filter(({ inside }) => !inside)
  return told.map(({ id, title, note }) => ({
    value: writeSubject({ type, id }),
    label: `${source.label}: ${title}${note ? ` (${note})` : ''}`,
    kind: type,
  }))
}
