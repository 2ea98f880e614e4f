import { safeError } from '#app/problems.ts'

/** One side effect to carry out. It may be carried out more than once: handlers make the second time harmless. */
export type Job = {
  id: string
  orgId: string | null
  kind: string
  key: string
  payload: Record<string, unknown>
  /** 1 at the first try. */
  attempt: number
  createdAt: Date
  now: Date
  signal: AbortSignal
}

export type JobHandler = (job: Job) => Promise<void>

/** What carries out each kind of outbox row. */
export type JobHandlers = Record<string, JobHandler>

export type JobLog = {
  info: (facts: Record<string, unknown>, message: string) => void
  error: (facts: Record<string, unknown>, message: string) => void
}

export const maxAttempts = 20
export const retryDelaySeconds = 10
export const retryDelayMaxSeconds = 3600

/** Whether another try can help. An error with `permanent: true` parks its job at once. */
export const isPermanent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'permanent' in error && error.permanent === true

/** An error in one line, short enough for a list. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = safeError(error)
  const told = code ? `${message} (${code})` : message
  return told.replaceAll(/\s+/g, ' ').trim().slice(0, 500) || 'It failed without a reason.'
}
