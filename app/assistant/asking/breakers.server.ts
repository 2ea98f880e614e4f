import type { Services } from '#app/http/application.ts'
import { admits, closed, failed, succeeded, tried } from './breaker.ts'
import type { Breaker } from './breaker.ts'
import { isOfEndpoint } from '#app/assistant/endpoints/faults.ts'
import type { FaultKind } from '#app/assistant/endpoints/faults.ts'

const breakers = new WeakMap<Services, Map<string, Breaker>>()

/** The breaker of one endpoint of one organisation in this process. */
export function breakerFor(services: Services, key: string) {
  const all = breakers.get(services) ?? new Map<string, Breaker>()
  breakers.set(services, all)
  const state = () => all.get(key) ?? closed
  return {
    /** Whether a call may go out; one that tries a rested endpoint keeps others waiting. */
    enter(): boolean {
      const now = performance.now()
      const open = admits(state(), now)
      if (open) all.set(key, tried(state(), now))
      return open
    },
    /** Notes how a call ended; what is wrong with the request or the account says nothing about the endpoint. */
    leave(fault: FaultKind | null): void {
      if (fault === null) all.set(key, succeeded())
      else if (isOfEndpoint(fault)) all.set(key, failed(state(), performance.now()))
    },
  }
}
