/** Whether an endpoint is asked at all: after several faults in a row it is left alone, then tried once. */
export type Breaker = { faults: number; restsUntil: number }

export const closed: Breaker = { faults: 0, restsUntil: 0 }
const mostFaults = 5
const restMs = 30_000

/** Whether a call may go out now. */
export const admits = ({ restsUntil }: Breaker, now: number): boolean => now >= restsUntil

/** After a call went out: while a rested endpoint is tried, others wait. */
export const tried = (breaker: Breaker, now: number): Breaker =>
  breaker.faults >= mostFaults ? { ...breaker, restsUntil: now + restMs } : breaker

export const succeeded = (): Breaker => closed

export function failed({ faults }: Breaker, now: number): Breaker {
  const more = faults + 1
  return { faults: more, restsUntil: more >= mostFaults ? now + restMs : 0 }
}
