import type { Services } from '#app/http/application.ts'

/** A draft that is being written in this process. */
export type LiveDraft = {
  text: string
  ended: boolean
  controller: AbortController
  /** Ends once everything about it is stored. */
  stored: Promise<void>
  waiting: Set<() => void>
}

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
