import type { InTransaction } from '#app/accounts/context.ts'
import { assistantTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { calls, drafts } from '#db/schema/assistant.ts'
import type { People } from '#test/web/access/world/people.ts'

const from = { prompt: 'writing/draft-section', promptHash: '0123456789abcdef', model: 'a-model' }

/** What a model wrote for the section and nobody has taken yet. */
export const addOffer = (
  planner: People['planner'],
  { document, section }: { document: string; section: string },
): Promise<string> =>
  assistantTransaction(planner, async (tx) => {
    const callId = await addCall(tx)
    const id = newId()
    const text = `A draft for ${tx.org.slug}.`
    await tx.db.insert(drafts).values({
      ...from,
      orgId: tx.org.id,
      id,
      callId,
      subjectType: 'document',
      subjectId: document,
      part: section,
      state: 'done',
      text,
      output: { text, cites: ['F1'], assumptions: [`As ${tx.org.slug} supposes.`], questions: [] },
      startedBy: tx.actor.id,
      startedAt: tx.now,
      beatAt: tx.now,
      endedAt: tx.now,
    })
    return id
  })

async function addCall(tx: InTransaction): Promise<string> {
  const id = newId()
  await tx.db.insert(calls).values({
    ...from,
    orgId: tx.org.id,
    id,
    feature: 'writing',
    host: 'model.test',
    memberId: tx.actor.id,
    pricesVersion: 1,
    reserved: 900,
    inputTokens: 400,
    outputTokens: 60,
    cost: 220,
    latencyMs: 900,
    attempts: 1,
    outcome: 'answered',
    startedAt: tx.now,
    settledAt: tx.now,
  })
  return id
}
