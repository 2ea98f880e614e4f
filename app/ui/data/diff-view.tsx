import type { DiffPart } from './word-diff.ts'

export interface DiffViewProps {
  /** From `wordDiff`, made on the server so that the page does not carry the algorithm. */
  parts: readonly DiffPart[]
  name?: string
}

/** A text with its changes: added words underlined, removed ones struck through, both also said. */
export const DiffView = ({ parts, name = 'Changes' }: DiffViewProps) => (
  <div className="diff" role="group" aria-label={name}>
    {parts.every((part) => part.kind === 'same') && <p className="diff-none">No changes.</p>}
    {parts.map((part, index) => (
      <Part key={index} {...part} />
    ))}
  </div>
)

function Part({ text, kind }: DiffPart) {
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="sr-only">{kind}: </span>
      {text}
    </Tag>
  )
}
