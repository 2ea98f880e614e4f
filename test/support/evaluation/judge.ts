import { eachText, harmlessText } from '#app/assistant/answers/harmless.ts'
import type { FilledPrompt } from '#app/assistant/prompts/prompt.ts'
import { broken } from './assertions.ts'
import type { Assertion } from './assertions.ts'

/** What is wrong with an answer: its form, then what its case asserts about it as the product shows it. */
export function judge(
  value: unknown,
  { output }: Pick<FilledPrompt, 'output'>,
  assertions: readonly Assertion[],
): string[] {
  const parsed = output.safeParse(value)
  if (!parsed.success) return ['is not in the form that was asked for']
  return broken(JSON.stringify(eachText(parsed.data, harmlessText), null, 1), assertions)
}
