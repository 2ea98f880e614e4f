import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { tags } from '#db/schema/candidates.ts'
import { mostTags } from './person.ts'

type Tag = { candidacyId: string; label: string }

/** Puts a tag on a candidacy; one that is there already stays there once. */
export const addTag = (ctx: Context, { candidacyId, label }: Tag): Promise<void> =>
  transaction(ctx, async (tx) => {
    await candidacyFor(tx, candidacyId, 'candidate.edit')
    const known = await tx.db
      .select({ id: tags.id })
      .from(tags)
      .where(and(eq(tags.orgId, tx.org.id), eq(tags.candidacyId, candidacyId)))
    if (known.length >= mostTags) {
      throw new Invalid(`A candidate has at most ${mostTags} tags. Remove one first.`)
    }
    const added = await tx.db
      .insert(tags)
      .values({ orgId: tx.org.id, id: newId(), candidacyId, label })
      .onConflictDoNothing()
      .returning({ id: tags.id })
    if (added.length === 0) return
    await record(tx, { verb: 'candidacy.tagged', subject: { type: 'candidacy', id: candidacyId } })
  })

export const removeTag = (ctx: Context, { candidacyId, label }: Tag): Promise<void> =>
  transaction(ctx, async (tx) => {
    await candidacyFor(tx, candidacyId, 'candidate.edit')
    await tx.db
      .delete(tags)
      .where(
        and(eq(tags.orgId, tx.org.id), eq(tags.candidacyId, candidacyId), eq(tags.label, label)),
      )
    await record(tx, {
      verb: 'candidacy.untagged',
      subject: { type: 'candidacy', id: candidacyId },
    })
  })
