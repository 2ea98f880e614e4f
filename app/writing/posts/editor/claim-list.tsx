import { Badge } from '#app/ui/feedback/badge.tsx'

export type ShownClaim = {
  text: string
  verdict: 'source' | 'derived' | 'hypothetical' | 'unsupported'
  /** The fact it rests on. */
  rests: string | null
}

const words = {
  source: 'Known',
  derived: 'Derived',
  hypothetical: 'Assumed',
  unsupported: 'No source',
} as const
const tones = {
  source: 'good',
  derived: 'good',
  hypothetical: 'plain',
  unsupported: 'warn',
} as const

/** Every figure, date, name and quotation of the text, and what it rests on. */
export const ClaimList = ({ claims }: { claims: readonly ShownClaim[] }) => (
  <details className="post-details">
    <summary>What the text claims: {claims.length}</summary>
    {claims.length === 0 ? (
      <p className="text-muted">No figures, dates, names or quotations.</p>
    ) : (
      <ul className="post-findings">
        {claims.map(({ text, verdict, rests }, index) => (
          <li key={`${index}:${text}`}>
            <Badge tone={tones[verdict]}>{words[verdict]}</Badge>
            <div>
              <p>{text}</p>
              {rests && <p className="text-muted">{rests}</p>}
            </div>
          </li>
        ))}
      </ul>
    )}
  </details>
)
