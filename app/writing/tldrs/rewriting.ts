import { z } from 'zod'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { Evidence } from './reading/long-tldr.ts'
import { asPlainSentence } from './reading/prose.ts'

/** What the prompt `writing/rewrite-tldr` answers. */
export const rewriteAnswer = z.object({
  text: z.string().trim().min(1).max(2000),
  cites: z.array(z.string()).transform((ids) => ids.slice(0, 20)),
  questions: z.array(z.string()).transform((questions) => questions.slice(0, 10)),
})

export const evidenceId = (index: number): string => `E${index + 1}`

/** The evidence as the model reads it, one sentence a line with its id. */
export const evidenceLines = (evidence: readonly Evidence[]): string =>
  evidence.map(({ text }, at) => `${evidenceId(at)}: ${asPlainSentence(text)}`).join('\n')

const evidenceFacts = (evidence: readonly Evidence[], title: string): Fact[] =>
  [title, ...evidence.map(({ text }) => asPlainSentence(text))].map((text, at) => ({
    id: at === 0 ? 'title' : evidenceId(at - 1),
    label: '',
    value: text,
    unit: '',
    text,
    source: at === 0 ? 'the title' : 'the text',
    confidence: '',
    public: false,
  }))

/** The ids among those cited that there are. */
export const knownCites = (cites: readonly string[], evidence: readonly Evidence[]): string[] => {
  const known = new Set(evidence.map((_, at) => evidenceId(at)))
  return [...new Set(cites)].filter((id) => known.has(id))
}

type Resting = { evidence: readonly Evidence[]; title: string; now: Date }

/** Numbers, dates, quotations and names of a rewrite that neither its evidence nor the title holds. */
export const unsupportedIn = (text: string, { evidence, title, now }: Resting) =>
  checkClaims(text, evidenceFacts(evidence, title), now)
    .filter(({ verdict }) => verdict === 'unsupported')
    .map(({ text: claim, reason }) => ({ text: claim, reason: reason ?? '' }))
