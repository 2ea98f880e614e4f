import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { outputHash } from '#app/assistant/answers/output-hash.server.ts'
import { ask } from '#app/assistant/asking/ask.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { tldrRewrites } from '#db/schema/tldrs.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import {
  evidenceLines,
  knownCites,
  rewriteAnswer,
  unsupportedIn,
} from '#app/writing/tldrs/rewriting.ts'
import { reach, tell, write } from './tldrs.server.ts'

const unusable =
  'The model’s answer held no text, or one too long for a TLDR. Nothing was saved. Try again, or write the words yourself.'

/** Asks the model to say the point from the evidence alone; what it says waits for a person. */
export async function rewriteTldr(
  ctx: Context,
  sources: FactSource[],
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  authorise(ctx.actor, 'tldr.make')
  const { title, evidence } = await transaction(ctx, (tx) => reach(tx, sources, id))
  const answer = await ask(ctx, {
    prompt: 'writing/rewrite-tldr',
    input: { title, evidence: evidenceLines(evidence) },
    ...(signal && { signal }),
  })
  if (!answer.ok) throw new Invalid(answer.fault.message)
  const read = rewriteAnswer.safeParse(answer.output)
  if (!read.success) throw new Invalid(unusable)
  const { text, questions } = read.data
  const said = { text, cites: knownCites(read.data.cites, evidence), questions }
  const { callId, prompt, promptHash, model } = answer.provenance
  await transaction(ctx, async (tx) => {
    await reach(tx, sources, id)
    await tx.db.insert(tldrRewrites).values({
      orgId: tx.org.id,
      id: newId(),
      tldrId: id,
      ...said,
      outputHash: outputHash(said),
      callId,
      prompt,
      promptHash,
      model,
      askedBy: tx.actor.id,
      askedAt: tx.now,
    })
    await tell(tx, 'tldr.rewritten', id)
  })
}

/** A person takes what the model wrote, unless it says something that the evidence does not. */
export const takeRewrite = (
  ctx: Context,
  sources: FactSource[],
  { id, rewrite, version }: { id: string; rewrite: string; version: number },
) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'tldr.make')
    const { evidence, title } = await reach(tx, sources, id)
    if (!isId(rewrite)) throw new NotFound()
    const [row] = await tx.db
      .select({ text: tldrRewrites.text, model: tldrRewrites.model })
      .from(tldrRewrites)
      .where(
        and(
          eq(tldrRewrites.orgId, tx.org.id),
          eq(tldrRewrites.tldrId, id),
          eq(tldrRewrites.id, rewrite),
        ),
      )
    if (!row) throw new NotFound()
    if (unsupportedIn(row.text, { evidence, title, now: tx.now }).length > 0) {
      throw new Conflict('It says something that the text does not. Write the words yourself.')
    }
    await write(tx, { id, version }, { body: row.text, writtenBy: 'model', model: row.model })
    await tell(tx, 'tldr.taken', id)
  })
