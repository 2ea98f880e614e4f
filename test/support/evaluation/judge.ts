import { eachText, harmlessText } from '#app/assistant/answers/harmless.ts'
import { Redaction } from '#app/assistant/privacy/redact.ts'
import type { FilledPrompt } from '#app/assistant/prompts/prompt.ts'
import { broken } from './assertions.ts'
import type { Case } from './cases.ts'

/** What is wrong with an answer: its form, then what its case asserts about it as the product shows it. */
export function judge(
  value: unknown,
  { output }: Pick<FilledPrompt, 'output'>,
  { assert }: Pick<Case, 'assert'>,
): string[] {
  const parsed = output.safeParse(value)
  if (!parsed.success) return ['is not in the form that was asked for']
  return broken(JSON.stringify(eachText(parsed.data, harmlessText), null, 1), assert)
}

/** What is wrong with the prompt of a picture as it is sent: nothing that is drawn can be read. */
export function judgePrompt(
  { messages }: Pick<FilledPrompt, 'messages'>,
  { assert, metadata }: Pick<Case, 'assert' | 'metadata'>,
): string[] {
  const text = messages.map(({ content }) => content).join('\n')
  return broken(new Redaction(metadata ? [metadata.people] : []).redact(text), assert)
}
