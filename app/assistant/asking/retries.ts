/** How long a call may take: without a word, in all, and how often it is tried. */
export type Patience = { idleMs: number; totalMs: number; tries: number; firstDelayMs: number }

export const patience: Patience = { idleMs: 15_000, totalMs: 120_000, tries: 3, firstDelayMs: 500 }

/**
 * Milliseconds to wait before another try, or null where none is left or none would end in time. Doubling with full
 * jitter; what the endpoint asks for counts more. `chance` is uniform in [0, 1).
 */
export function delayBefore(
  retry: number,
  { tries, firstDelayMs, totalMs }: Patience,
  { spentMs, askedMs, chance }: { spentMs: number; askedMs: number | null; chance: number },
): number | null {
  if (retry >= tries) return null
  const jittered = firstDelayMs * 2 ** (retry - 1) * (0.5 + chance / 2)
  const delay = Math.max(jittered, askedMs ?? 0)
  return spentMs + delay < totalMs ? delay : null
}

/** Milliseconds from a Retry-After header, in seconds or as a date. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (!header) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
