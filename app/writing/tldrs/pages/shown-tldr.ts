import { outputWords } from '#app/assistant/answers/kept-output.ts'
import type { KeptOutput } from '#app/assistant/answers/kept-output.ts'
import type { Evidence } from '#app/writing/tldrs/reading/long-tldr.ts'
import { evidenceId, unsupportedIn } from '#app/writing/tldrs/rewriting.ts'
import { madeByWords, shareRead, sourceKinds } from '#app/writing/tldrs/tldr.ts'
import type { SourceKind, WrittenBy } from '#app/writing/tldrs/tldr.ts'

type Kept = {
  title: string
  body: string
  source: string
  sourceType: SourceKind
  sourceName: string
  evidence: Evidence[]
  writtenBy: WrittenBy
  model: string
  by: string
  changedByName: string
  madeAt: Date
  version: number
  wordsRead: number
  wordsTotal: number
  sections: number
  cut: boolean
  mayMake: boolean
  rewrite: KeptRewrite | null
  /** The rewrite whose words stand there now. */
  taken: Pick<KeptRewrite, 'output'> | null
}

type KeptRewrite = {
  id: string
  text: string
  cites: string[]
  questions: string[]
  model: string
  prompt: string
  promptHash: string
  output: KeptOutput | null
  replaced: string
  askedAt: Date
}

type Assistant = { available: boolean; reason: string; model: string; privacy: string }

/** What the page of a TLDR shows, field by field. */
export const showTldr = (
  found: Kept,
  { available, reason, model, privacy }: Assistant,
  now: Date,
) => ({
  title: found.title,
  body: found.body,
  source: found.source,
  evidence: found.evidence,
  version: found.version,
  by: found.by,
  madeAt: found.madeAt,
  mayMake: found.mayMake,
  kind: sourceKinds[found.sourceType],
  about: found.sourceName === found.title ? '' : found.sourceName,
  written: found.writtenBy,
  madeBy: [madeByWords(found.writtenBy, { person: found.changedByName, model: found.model })]
    .concat(found.taken?.output ? `Its ${outputWords(found.taken.output)}.` : [])
    .join(' '),
  read: shareRead(found),
  assistant: { available, reason, model, privacy },
  rewrite: found.rewrite && showRewrite(found.rewrite, found, now),
})

const showRewrite = (rewrite: KeptRewrite, { evidence, title }: Kept, now: Date) => ({
  id: rewrite.id,
  text: rewrite.text,
  cites: citedIn(evidence, rewrite.cites),
  questions: rewrite.questions,
  model: rewrite.model,
  prompt: [`Prompt ${rewrite.prompt} · ${rewrite.promptHash.slice(0, 12)}`]
    .concat(rewrite.output ? outputWords(rewrite.output) : [])
    .join('; '),
  replaced: rewrite.replaced,
  askedAt: rewrite.askedAt,
  unsupported: unsupportedIn(rewrite.text, { evidence, title, now }),
})

/** Where a sentence stands in the text that was read. */
export const placeOf = ({ section, number }: Evidence): string =>
  section === '' ? `Sentence ${number}` : `Sentence ${number}, under “${section}”`

const citedIn = (evidence: readonly Evidence[], cites: readonly string[]) =>
  evidence.flatMap((each, at) =>
    cites.includes(evidenceId(at)) ? [{ id: evidenceId(at), place: placeOf(each) }] : [],
  )

export type ShownTldr = ReturnType<typeof showTldr> & { list: string; here: string }
