import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { keptOutput } from '#app/assistant/answers/output-hash.server.ts'
import { findReplaced } from '#app/assistant/privacy/replaced.server.ts'
import { stateOf } from '#app/writing/posts/post.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { storedPost } from './seat.server.ts'
import type { StoredPost } from './seat.server.ts'

/** One post as its pages show it: without what is withheld. */
export const findPost = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'post.read')
    const stored = await storedPost(tx, id)
    const { orgId, withheld: _, writtenBy, suggestionHash, draftedHash, ...post } = stored
    const [writer] = await tx.db
      .select({ name: members.name })
      .from(members)
      .where(and(eq(members.orgId, orgId), eq(members.id, writtenBy)))
    const state = stateOf(post)
    const open = state === 'draft' || state === 'ready'
    const { suggestion, drafted, background } = post
    return {
      ...post,
      replaced: await findReplaced(
        tx,
        [suggestion, drafted, background].map((made) => made?.callId),
      ),
      outputs: {
        suggestion: suggestion && keptOutput(partsOf(suggestion), suggestionHash),
        drafted: drafted && keptOutput(partsOf(drafted), draftedHash),
      },
      state,
      writer: writer?.name ?? '',
      mayEdit: open && can(tx.actor, 'post.edit').ok,
      mayKeep: can(tx.actor, 'post.edit').ok,
    }
  })

const partsOf = ({ text, asks }: NonNullable<StoredPost['drafted']>) => ({ text, asks })

export type FoundPost = Awaited<ReturnType<typeof findPost>>
