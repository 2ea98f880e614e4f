const wordsPerMinute = 230

/** How long these texts take to read, in whole minutes. */
export function readingMinutes(texts: readonly string[]): number {
  const words = texts.join(' ').split(/\s+/).filter(Boolean).length
  return Math.min(120, Math.max(1, Math.ceil(words / wordsPerMinute)))
}

/** The time that is left, as on a clock: 4:05; null when it is over. */
export function timeLeft(endsAt: Date, now: Date): string | null {
  const seconds = Math.ceil((endsAt.getTime() - now.getTime()) / 1000)
  if (seconds <= 0) return null
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
