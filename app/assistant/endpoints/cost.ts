import type { Message } from '#app/assistant/prompts/prompt.ts'

/** Micro-dollars per million tokens. */
export type Prices = { input: number; output: number }

export type Tokens = { input: number; output: number }

const perMessage = 16
const perRequest = 64
const charactersPerToken = 4

/** Micro-dollars, rounded up. */
export const costOf = ({ input, output }: Tokens, prices: Prices): number =>
  Math.ceil((input * prices.input + output * prices.output) / 1_000_000)

/**
 * The most a request can use: no tokeniser makes more tokens than there are bytes, and no answer is longer than its limit.
 */
export function mostTokens(
  messages: readonly Message[],
  schema: unknown,
  maxOutputTokens: number,
): Tokens {
  const texts = [...messages.map(({ content }) => content), JSON.stringify(schema)]
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0)
  return { input: bytes + messages.length * perMessage + perRequest, output: maxOutputTokens }
}

/** What was used where the endpoint does not say: about four characters to a token. */
export const likelyTokens = (messages: readonly Message[], answer: string): Tokens => ({
  input: Math.ceil(
    messages.reduce((sum, { content }) => sum + content.length, 0) / charactersPerToken,
  ),
  output: Math.ceil(answer.length / charactersPerToken),
})

/** The first moment of a calendar month, UTC: when a budget starts anew. */
export const monthOf = (now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
