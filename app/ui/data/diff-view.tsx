import type { DiffPart } from './word-diff.ts'

export interface DiffViewProps {
  /** From `wordDiff`, made on the server so that the page does not carry the algorithm. */
  parts: readonly DiffPart[]
  /** The texts differ in formatting alone. */
  onlyMarks?: boolean
  name?: string
}

/** A text with its changes: added words underlined, removed ones struck through, both also said. */
export const DiffView = ({ parts, onlyMarks, name = 'Changes' }: DiffViewProps) => (
  <div className="diff" role="group" aria-label={name}>
    {parts.every((part) => part.kind === 'same') && (
      <p className="diff-none">
        {onlyMarks ? 'Only the formatting changed, not a word.' : 'No changes.'}
      </p>
    )}
    {placed(parts).map((part) => (
      <Part key={part.at} {...part} />
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

/** Each part with where it begins, which tells it apart from its likes. */
function placed(parts: readonly DiffPart[]) {
  let end = 0
  return parts.map((part) => {
    const at = end
    end += part.text.length
    return { ...part, at }
  })
}
