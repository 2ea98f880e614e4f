import type { Fact } from '#app/writing/facts/fact.ts'
import { Invalid } from '#app/problems.ts'
import { toldPrivately } from './private-facts.ts'

export type Guarded = { facts: readonly Fact[]; withheld: readonly Fact[] }

/** Refuses texts, by the name of their field, that tell a fact which is not public. */
export function refusePrivateFacts(
  { facts, withheld }: Guarded,
  texts: Readonly<Record<string, string>>,
): void {
  const refused = Object.entries(texts).flatMap(([field, text]) => {
    const told = toldPrivately(text, { open: facts, closed: withheld })
    return told.length > 0 ? [{ field, message: refusal(told) }] : []
  })
  if (refused.length > 0)
    throw new Invalid(
      'The text tells something that is not public.',
      Object.fromEntries(refused.map(({ field, message }) => [field, [message]])),
    )
}

const refusal = (told: readonly Fact[]) =>
  `This tells what is not public: ${told.map(({ label }) => `“${label}”`).join(', ')}. ` +
  'Take it out, or have the fact made public at its subject and begin the post again.'
