import type { ActingContext } from '#app/accounts/context.ts'
import type { Provenance } from '#app/assistant/asking/answer.ts'
import { prepare } from '#app/assistant/asking/prepare.server.ts'
import type { Prepared } from '#app/assistant/asking/prepare.server.ts'
import { patience as usual } from '#app/assistant/asking/retries.ts'
import type { Patience } from '#app/assistant/asking/retries.ts'
import { AskingFault, faultOf, isUnread } from '#app/assistant/endpoints/faults.ts'
import type { Fault, FaultKind } from '#app/assistant/endpoints/faults.ts'
import { fillPrompt } from '#app/assistant/prompts/prompts.server.ts'
import { settle } from '#app/assistant/spending/ledger.server.ts'
import { readPicture } from './picture-bytes.ts'
import type { ReadPicture } from './picture-bytes.ts'
import { sendPicture } from './send-picture.server.ts'
import type { Drawing } from './send-picture.server.ts'

/** The prompt of a picture, and the words of a person that it holds. */
export type PictureWish = { prompt: string; words: string }

export type DrawnPicture = ReadPicture & {
  /** As they were sent, without personal data. */
  words: string
  host: string
  provenance: Omit<Provenance, 'outputHash'>
}

/** Asks the organisation's image model for one picture; a fault is told in words for the person who asked. */
export async function drawPicture(
  ctx: ActingContext,
  wish: PictureWish,
  patience: Patience = usual,
): Promise<({ ok: true } & DrawnPicture) | { ok: false; fault: Fault }> {
  const prompt = await fillPrompt(wish.prompt, { words: wish.words })
  try {
    const prepared = await prepare(ctx, { prompt, people: [], picture: true, patience })
    const { callId, endpoint, redaction } = prepared
    const picture = await oneDrawing(ctx, prepared, patience)
    const { name, hash: promptHash } = prompt
    const provenance = { callId, prompt: name, promptHash, model: endpoint.model, at: ctx.now }
    const words = redaction.redact(wish.words)
    return { ok: true, ...picture, words, host: endpoint.host, provenance }
  } catch (error) {
    if (!(error instanceof AskingFault)) throw error
    return { ok: false, fault: faultOf(error.kind) }
  }
}

/** One request, settled whichever way it ends. */
async function oneDrawing(
  ctx: ActingContext,
  prepared: Prepared,
  patience: Patience,
): Promise<ReadPicture> {
  const drawing: Drawing = { attempts: 0, latencyMs: 0 }
  const prompt = prepared.prompt.messages.map(({ content }) => content).join('\n')
  let fault: FaultKind | null = null
  try {
    const asked = { prompt, drawing, now: ctx.now }
    return readPicture(await sendPicture(prepared.upstream, asked, patience))
  } catch (error) {
    fault = error instanceof AskingFault ? error.kind : 'broken'
    throw error
  } finally {
    prepared.leave(fault)
    await settle(ctx, prepared.endpoint, settlement(prepared, drawing, fault))
  }
}

/** A picture has one price; what was drawn and could not be used is paid for too. */
const settlement = ({ callId, endpoint }: Prepared, drawing: Drawing, fault: FaultKind | null) => ({
  ...drawing,
  callId,
  outcome: fault === null ? ('answered' as const) : ('failed' as const),
  ...(fault !== null && { fault }),
  cost: fault !== null && isUnread(fault) ? 0 : endpoint.imagePrice,
  tokens: { input: 0, output: 0 },
  estimated: false,
  firstTextMs: null,
})
