export type Timing = {
  phase: 'before' | 'interview' | 'candidate' | 'over'
  /** Minutes and seconds left in this phase; past the end, since then. */
  clock: string
  /** Share of the whole interview that is over, 0 to 1. */
  share: number
}

/** Where an interview stands: the last minutes belong to the candidate's questions. */
export function timingAt(
  startedAt: number | null,
  now: number,
  { minutes, last }: { minutes: number; last: number },
): Timing {
  const total = minutes * 60
  const mine = Math.max(0, minutes - last) * 60
  if (startedAt === null) return { phase: 'before', clock: clockOf(mine), share: 0 }
  const gone = Math.max(0, Math.floor((now - startedAt) / 1000))
  const share = Math.min(1, gone / total)
  if (gone < mine) return { phase: 'interview', clock: clockOf(mine - gone), share }
  if (gone < total) return { phase: 'candidate', clock: clockOf(total - gone), share }
  return { phase: 'over', clock: clockOf(gone - total), share }
}

const clockOf = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
