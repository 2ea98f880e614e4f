import type { Points } from './worksheet.ts'

export type Tone = 'plain' | 'good' | 'warn' | 'danger'

/** What a worksheet comes to: one sentence, and as much of the working as helps. */
export type Outcome = {
  tone: Tone
  headline: string
  notes?: readonly string[]
  /** What is missing or to be done next. */
  todo?: { title: string; items: readonly string[] }
  bars?: { caption: string; name: string; max: number; rows: readonly Bar[] }
  /** Three points of each row, drawn: P10, the mean and P90. */
  ranges?: { caption: string; name: string; rows: readonly Range[] }
  table?: { caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
}

type Bar = { label: string; value: number; marked?: boolean }
export type Range = { label: string; low: number; mode: number; high: number }

/** Something a worksheet can hand on to the use case: what the button says, and what is said afterwards. */
export type Feed = { key: string; label: string } & (
  | { estimate: EstimateFeed }
  | { risk: RiskFeed; done: string }
  | { note: NoteFeed; done: string }
)

/** A number for an estimate; `what` it is, as a sentence begins with it. */
export type EstimateFeed = {
  what: string
  quantity: string
  period: number
  points: FullPoints
  note: string
  /** The quantity that the sheet was handed on as before, under the same note. */
  once?: { quantity: string; name: string }
}

/** A line for the answer to a question of the checklist. */
export type NoteFeed = { question: string; name: string; text: string }

export type RiskFeed = {
  category: 'organisational' | 'domain' | 'external'
  title: string
  likelihood: number
  severity: number
  response: string
}

export type FullPoints = { [K in keyof Points]: number }

/** The three points where all of them are given, else null. */
export const fullPoints = ({ low, mode, high }: Points): FullPoints | null =>
  low === null || mode === null || high === null ? null : { low, mode, high }
