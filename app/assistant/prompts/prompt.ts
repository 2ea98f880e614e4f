import type { z } from 'zod'

export type ModelSettings = { temperature?: number; maxOutputTokens: number }

/** What a model is to make of a prompt. */
export type Made = 'text' | 'picture'

/** A message as the protocol carries it. */
export type Message = { role: 'system' | 'user' | 'assistant'; content: string }

/** A prompt filled with its input, ready to be sent. */
export type FilledPrompt = {
  name: string
  /** The first 16 hexadecimal digits of the SHA-256 of the file. */
  hash: string
  makes: Made
  settings: ModelSettings
  messages: Message[]
  /** As it is sent, and as an answer is checked; a picture has no schema. */
  outputSchema: object
  output: z.ZodType
}
