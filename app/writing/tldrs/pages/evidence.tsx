import type { ReactNode } from 'react'
import { MarkedMarkdown } from '#app/ui/marked-markdown.tsx'
import type { MarkedMarkdownProps } from '#app/ui/marked-markdown.tsx'
import { asPlainSentence } from '#app/writing/tldrs/reading/prose.ts'
import { evidenceId } from '#app/writing/tldrs/rewriting.ts'
import type { Evidence } from '#app/writing/tldrs/reading/long-tldr.ts'
import { placeOf } from './shown-tldr.ts'

/** The sentences a TLDR rests on, each with why it was taken and where it stands. */
export const EvidenceList = ({ evidence }: { evidence: readonly Evidence[] }) => (
  <ol className="tldr-evidence">
    {evidence.map((each, at) => (
      <li key={each.start} className="card">
        <blockquote>{asPlainSentence(each.text)}</blockquote>
        <p className="text-sm text-muted">
          It {listed(each.reasons)}. <a href={`#${evidenceId(at)}`}>{placeOf(each)}</a>
        </p>
      </li>
    ))}
  </ol>
)

const listed = (reasons: readonly string[]): string => {
  const said = reasons.map((reason) => (reason.startsWith('close') ? `is ${reason}` : reason))
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(said)
}

const evidenceMark: MarkedMarkdownProps['draw'] = (_, children, [id, ...others]) => (
  <mark id={id}>
    {others.map((other) => (
      <span key={other} id={other} />
    ))}
    {children}
  </mark>
)

type SourceTextProps = { source: string; evidence: readonly Evidence[] }

/** Longer texts are shown as they were typed: as a document they would hold up the page. */
const longestDrawn = 30_000

/** The text as it was read, the evidence marked in it. */
export const SourceText = ({ source, evidence }: SourceTextProps) => (
  <details className="tldr-source" open>
    <summary>The text that was read</summary>
    <div className="card" tabIndex={0} role="region" aria-label="The text that was read">
      {source.length > longestDrawn ? (
        <p>{marked(source, evidence)}</p>
      ) : (
        <MarkedMarkdown
          text={source}
          headingOffset={2}
          marks={evidence.map(({ start, text }, at) => ({
            id: evidenceId(at),
            from: start,
            to: start + text.length,
          }))}
          draw={evidenceMark}
        />
      )}
    </div>
  </details>
)

function marked(source: string, evidence: readonly Evidence[]): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const [index, { start, text }] of evidence.entries()) {
    const id = evidenceId(index)
    parts.push(
      source.slice(at, start),
      <mark key={id} id={id}>
        {text}
      </mark>,
    )
    at = start + text.length
  }
  return [...parts, source.slice(at)]
}
