import type { Context } from '#app/accounts/context.ts'
import { makeTldr } from '#app/writing/tldrs/keeping/tldrs.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { tldrRewrites } from '#db/schema/tldrs.ts'
import type { People } from '#test/web/access/world/people.ts'

export type TldrIds = { tldr: string; tldrRewrite: string }

/** A TLDR of a pasted text, and what a model made of it. */
export async function addTldrs({ planner }: People): Promise<TldrIds> {
  const slug = planner.org.slug
  const text = `Vans of ${slug} come late. We propose to load them the evening before.`
  const from = { type: 'text' as const, name: `Memo of ${slug}`, text, cut: false }
  const { id: tldr } = await makeTldr(planner, [], { title: '', sentences: 1, from })
  return { tldr, tldrRewrite: await addRewrite(planner, tldr) }
}

const addRewrite = (ctx: Context, tldrId: string): Promise<string> =>
  transaction(ctx, async (tx) => {
    const id = newId()
    await tx.db.insert(tldrRewrites).values({
      orgId: tx.org.id,
      id,
      tldrId,
      text: 'Load vans the evening before.',
      cites: ['E1'],
      questions: [`Who loads them at ${tx.org.slug}?`],
      callId: newId(),
      prompt: 'writing/rewrite-tldr',
      promptHash: 'a1b2',
      model: 'small-model',
      askedBy: tx.actor.id,
      askedAt: tx.now,
    })
    return id
  })
