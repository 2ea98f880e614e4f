import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from '#app/accounts/context.ts'
import type { Services } from '#app/http/application.ts'

/** A draft that is being written in this process. */
export type LiveDraft = {
  ctx: Context
  clock: () => Date
  text: string
  ended: boolean
  controller: AbortController
  /** Resolved once its call is on the way to the model, or it ended before that. */
  begun: PromiseWithResolvers<void>
  /** Ends once everything about it is stored. */
  stored: Promise<void>
  waiting: Set<() => void>
}

const mostWaitMs = 250

const all = new WeakMap<Services, Map<string, LiveDraft>>()

/** The drafts that this process writes, by id. */
export function liveDrafts(services: Services): Map<string, LiveDraft> {
  const known = all.get(services) ?? new Map<string, LiveDraft>()
  all.set(services, known)
  return known
}

/** Wakes whoever reads along. */
export function tell(live: LiveDraft): void {
  for (const wake of live.waiting) wake()
}

/** Ends when the calls of these drafts are on their way, or soon where one of them has to wait for its turn. */
export async function begun(services: Services, ids: readonly string[]): Promise<void> {
  const live = liveDrafts(services)
  const calls = Promise.all(ids.map((id) => live.get(id)?.begun.promise))
  await Promise.race([calls, wait(mostWaitMs, undefined, { ref: false })])
}

/** Ends when there is more than the reader has, or when the reader leaves. */
export const news = (live: LiveDraft, at: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (live.ended || live.text.length > at || signal.aborted) return resolve()
    const wake = () => {
      live.waiting.delete(wake)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    live.waiting.add(wake)
    signal.addEventListener('abort', wake, { once: true })
  })

/** Ends all drafts of an application that is closed; they count as cancelled. */
export async function endDrafts(services: Services): Promise<void> {
  const drafts = [...liveDrafts(services).values()]
  for (const { controller } of drafts) controller.abort()
  await Promise.all(drafts.map(({ stored }) => stored))
}
