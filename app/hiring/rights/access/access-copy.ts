import { monthsAfter } from '#app/hiring/rights/retention/limits.ts'

/** How long a released copy can be fetched from the portal. */
export const fetchableDays = 14

/** The time to answer a formal request: one month from its arrival. */
export const dueOn = (askedAt: Date): Date => monthsAfter(askedAt, 1)

export const choices = ['include', 'redact', 'leave-out'] as const
export type Choice = (typeof choices)[number]

export type Decision = { choice: Choice; text: string; reason: string }

/** One record that is held about a person, as the copy would show it. */
export type HeldItem = {
  /** `schema.table:id` */
  source: string
  table: string
  /** The application or scorecard it belongs to. */
  of: string | null
  /** What it says, without the names and addresses of others. */
  text: string
  /** What was taken out of it. */
  taken: string[]
  /** The person gave or was told all of it. */
  isOwn: boolean
  /** What happens to it unless somebody decides otherwise. */
  proposed: Decision
  /** A hash of the text. */
  shown: string
}

export type DecidedItem = HeldItem & { decision: Decision }

export type RequestDates = {
  releasedAt: Date | null
  readyAt: Date | null
  expiresAt: Date | null
  endedAt: Date | null
  closedAt: Date | null
}

export type RequestState = 'open' | 'making' | 'ready' | 'ended' | 'closed'

export function stateOf(dates: RequestDates, now: Date): RequestState {
  if (dates.closedAt) return 'closed'
  if (!dates.releasedAt) return 'open'
  if (dates.endedAt || (dates.expiresAt && dates.expiresAt <= now)) return 'ended'
  return dates.readyAt ? 'ready' : 'making'
}

export const accessCopyName = 'access-copy.zip'
