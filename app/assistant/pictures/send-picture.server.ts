import { setTimeout as wait } from 'node:timers/promises'
import { APIError } from 'openai'
import { z } from 'zod'
import { faultOfError, refusalText } from '#app/assistant/asking/fault-of-error.server.ts'
import { delayBefore } from '#app/assistant/asking/retries.ts'
import type { Patience } from '#app/assistant/asking/retries.ts'
import { clientFor } from '#app/assistant/asking/upstream.server.ts'
import type { Upstream } from '#app/assistant/asking/upstream.server.ts'
import { AskingFault, isPassing } from '#app/assistant/endpoints/faults.ts'

/** What is known of a request for a picture, whichever way it ended. */
export type Drawing = { attempts: number; latencyMs: number }

/** Square, which every image model takes; each size of the card shows the middle of it. */
const size = '1024x1024'

const answerSchema = z.object({
  data: z.array(z.object({ b64_json: z.string().nullish(), url: z.string().nullish() })).min(1),
})

/**
 * Asks for one picture, again where that may help, and gives it in base64. An endpoint says nothing until it has drawn, so
 * only the total time ends the wait. Throws an `AskingFault`.
 */
export async function sendPicture(
  upstream: Upstream,
  { prompt, drawing, now }: { prompt: string; drawing: Drawing; now: Date },
  patience: Patience,
): Promise<string> {
  const start = performance.now()
  const signal = AbortSignal.timeout(patience.totalMs)
  let asksForm = true
  for (let tries = 1; ;) {
    drawing.attempts += 1
    try {
      return await sendOnce(upstream, { prompt, asksForm }, signal)
    } catch (error) {
      if (signal.aborted) throw new AskingFault('slow')
      const fault = faultOfError(error, { spoken: false, now })
      if (asksForm && /response_format/i.test(refusalText(fault) ?? '')) asksForm = false
      else {
        const spentMs = performance.now() - start
        const facts = { spentMs, askedMs: fault.retryAfterMs, chance: Math.random() }
        const delay = isPassing(fault.kind) ? delayBefore(tries++, patience, facts) : null
        if (delay === null) throw inTermsOfPictures(fault)
        await wait(delay)
      }
    } finally {
      drawing.latencyMs = performance.now() - start
    }
  }
}

async function sendOnce(
  upstream: Upstream,
  { prompt, asksForm }: { prompt: string; asksForm: boolean },
  signal: AbortSignal,
): Promise<string> {
  const form = asksForm && ({ response_format: 'b64_json' } as const)
  const body = { model: upstream.model, prompt, n: 1, size, ...form } as const
  const response = await clientFor(upstream).images.generate(body, { signal }).asResponse()
  if (response.headers.get('content-type')?.includes('html')) throw new AskingFault('page')
  const read = answerSchema.safeParse(await response.json())
  if (!read.success) throw new AskingFault('broken')
  const picture = read.data.data[0]?.b64_json
  // An address in place of the picture is not followed.
  if (!picture) throw new AskingFault('unpicture')
  return picture
}

/** Faults that mean something else where a picture was asked for. */
function inTermsOfPictures(fault: AskingFault): AskingFault {
  const { kind, cause } = fault
  if (kind === 'request' && cause instanceof APIError && /policy|moderation/.test(cause.code ?? ''))
    return new AskingFault('refused', null, { cause })
  if (kind === 'missing' || kind === 'request') return new AskingFault('imageless', null, { cause })
  return kind === 'length' ? new AskingFault('heavy', null, { cause }) : fault
}
