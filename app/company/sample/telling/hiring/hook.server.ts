import { and, eq } from 'drizzle-orm'
import { addHook } from '#app/accounts/hooks/hooks.server.ts'
import { payloadOf } from '#app/accounts/announcements/hook.ts'
import type { Story } from '#app/company/sample/telling/story.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { hookDeliveries, hooks } from '#db/schema/programs.ts'
import { sampleHook } from '#db/seed/candidates-side.ts'

const well = 200

/** An endpoint with its log. It is switched off: nothing of the sample is ever sent outside. */
export async function tellHook(story: Story): Promise<void> {
  const { url, by, addedDaysAgo, endedDaysAgo, told } = sampleHook
  const types = [...new Set(told.map(({ type }) => type))]
  const { id } = await addHook(story.as(by, addedDaysAgo), { url, types })
  await transaction(story.as(by, endedDaysAgo), async (tx) => {
    await tx.db
      .update(hooks)
      .set({ disabledAt: tx.now })
      .where(and(eq(hooks.orgId, tx.org.id), eq(hooks.id, id)))
    for (const one of told) await tx.db.insert(hookDeliveries).values(delivery(story, id, one))
  })
}

function delivery(
  story: Story,
  hookId: string,
  { type, daysAgo, status, attempts }: (typeof sampleHook)['told'][number],
) {
  const { org } = story.as(sampleHook.by, daysAgo)
  const at = story.on(daysAgo)
  const about = { subjectType: 'candidacy', subjectId: newId(), data: {} }
  return {
    orgId: org.id,
    id: newId(),
    hookId,
    type,
    payload: payloadOf({ id: newId(), at, verb: type, ...about }, org.id),
    state: status === well ? ('delivered' as const) : ('failed' as const),
    attempts,
    status,
    problem: status === well ? '' : `The endpoint answered with ${status}.`,
    createdAt: at,
    sentAt: at,
  }
}
