import { z } from 'zod'

/** The deterministic assertions of promptfoo that our cases use; an unknown one is a fault of the case. */
export const assertionSchema = z.strictObject({
  type: z.enum(['contains', 'not-contains', 'icontains', 'not-icontains', 'regex', 'not-regex']),
  value: z.string().min(1),
})

export type Assertion = z.infer<typeof assertionSchema>

const holds: Record<
  'contains' | 'icontains' | 'regex',
  (output: string, value: string) => boolean
> = {
  contains: (output, value) => output.includes(value),
  icontains: (output, value) => output.toLowerCase().includes(value.toLowerCase()),
  regex: (output, value) => new RegExp(value).test(output),
}

/** What an output breaks, in words; nothing where all hold. */
export const broken = (output: string, assertions: readonly Assertion[]): string[] =>
  assertions
    .filter(({ type, value }) => {
      const name = type.replace('not-', '') as keyof typeof holds
      return holds[name](output, value) === type.startsWith('not-')
    })
    .map(({ type, value }) => `${type} ${value}`)
