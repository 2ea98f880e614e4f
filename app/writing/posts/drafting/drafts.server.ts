import type { z } from 'zod'
import type { Context } from '#app/accounts/context.ts'
import { outputHash } from '#app/assistant/answers/output-hash.server.ts'
import { ask } from '#app/assistant/asking/ask.server.ts'
import type { Provenance } from '#app/assistant/asking/answer.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { refusePrivateFacts } from '#app/writing/posts/checks/guard.ts'
import { toldPrivately } from '#app/writing/posts/checks/private-facts.ts'
import { change, openPost } from '#app/writing/posts/keeping/seat.server.ts'
import { transaction } from '#db/connection.server.ts'
import { draftSchema } from './answer.ts'
import { questionOf } from './question.ts'

/**
 * Has the organisation's model draft the post from its pattern and its public facts. The draft waits beside the text
 * until a person takes it; one that tells what is not public is thrown away.
 */
export async function draftPost(ctx: Context, id: string, wishes: string): Promise<void> {
  const question = await transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    refusePrivateFacts(post, { wishes })
    return questionOf(post, wishes)
  })
  const answer = await ask(ctx, { prompt: 'writing/draft-post', input: question })
  if (!answer.ok) throw new Invalid(answer.fault.message)
  await keepDraft(ctx, id, { ...draftSchema.parse(answer.output), ...answer.provenance })
}

const toldTooMuch =
  'The draft told something that is not public, so it was thrown away. Ask again, and say which of the public facts it may tell.'
const saidNothing =
  'The model’s answer held no text. Nothing was saved. Try again, or say more of what you want to tell.'

type Drafted = z.output<typeof draftSchema> & Provenance

const keepDraft = (ctx: Context, id: string, drafted: Drafted): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    const { text, asks, model, prompt, promptHash, callId, at } = drafted
    if (text.trim() === '') throw new Invalid(saidNothing)
    const told = [text, ...asks].flatMap((one) =>
      toldPrivately(one, { open: post.facts, closed: post.withheld }),
    )
    if (told.length > 0) throw new Invalid(toldTooMuch)
    const suggestion = { text, asks, model, prompt, promptHash, callId, at: at.toISOString() }
    const suggestionHash = outputHash({ text, asks })
    await change(tx, id, { verb: 'post.drafted', set: { suggestion, suggestionHash } })
  })

/**
 * Takes the draft that waits as the text of the post; it is a person who does, and who saw the text that it replaces.
 * Throws `Conflict` where that has changed since.
 */
export const takeDraft = (
  ctx: Context,
  { id, version }: { id: string; version: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    const { suggestion: drafted, suggestionHash: draftedHash } = post
    if (!drafted) throw new Conflict('There is no draft any more.')
    refusePrivateFacts(post, { body: drafted.text })
    const taken = { body: drafted.text, drafted, draftedHash, readyAt: null }
    const set = { ...taken, ...noSuggestion }
    await change(tx, id, { verb: 'post.draft-taken', version, set })
  })

export const leaveDraft = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { suggestion } = await openPost(tx, id)
    if (suggestion) await change(tx, id, { verb: 'post.draft-left', set: noSuggestion })
  })

const noSuggestion = { suggestion: null, suggestionHash: '' }
