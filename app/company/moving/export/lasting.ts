/** A finished export can be fetched for a day. */
export const exportHours = 24

export const lastsUntil = (readyAt: Date): Date =>
  new Date(readyAt.getTime() + exportHours * 60 * 60 * 1000)

type Export = { askedAt: Date; readyAt: Date | null; endedAt: Date | null; erasures: number }

/**
 * Whether an export may be fetched no more: it was taken away, its day is over, or somebody was erased since. One that
 * was not made within a day of being asked for is given up.
 */
export const isOver = (
  { askedAt, readyAt, endedAt, erasures }: Export,
  current: { now: Date; erasures: number },
): boolean =>
  endedAt !== null ||
  lastsUntil(readyAt ?? askedAt) <= current.now ||
  (readyAt !== null && erasures !== current.erasures)
