import type { z } from 'zod'

export type ModelSettings = { temperature?: number; maxOutputTokens: number }

/** A message as the protocol carries it. */
export type Message = { role: 'system' | 'user' | 'assistant'; content: string }

/** A prompt filled with its input, ready to be sent. */
export type FilledPrompt = {
  name: string
  /** The first 16 hexadecimal digits of the SHA-256 of the file. */
  hash: string
  settings: ModelSettings
  messages: Message[]
  /** As it is sent, and as an answer is checked. */
  outputSchema: object
  output: z.ZodType
}
