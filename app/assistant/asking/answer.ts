import type { Fault } from '#app/assistant/endpoints/faults.ts'

/** Where a generated text comes from. */
export type Provenance = {
  callId: string
  prompt: string
  promptHash: string
  /** Of the whole answer, as it is given on. */
  outputHash: string
  model: string
  at: Date
}

export type Question = {
  /** `<domain>/<verb-noun>`, the name of a file below `prompts/`. */
  prompt: string
  input: unknown
  /** Ends the call, upstream too. */
  signal?: AbortSignal
  /** Names to take out of what is sent, beside those of the organisation's candidates. */
  people?: readonly string[]
}

export type Answered = { output: unknown; provenance: Provenance }

export type Answer = ({ ok: true } & Answered) | { ok: false; fault: Fault }

export type AnswerEvent =
  /** All that could hold the call back is behind it. */
  | { type: 'sent' }
  | { type: 'text'; text: string }
  | ({ type: 'done' } & Answered)
  | { type: 'fault'; fault: Fault }
