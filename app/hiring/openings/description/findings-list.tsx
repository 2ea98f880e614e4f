import type { Finding } from '#app/roles/job-ad/finding.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'

const tones = { block: 'danger', warn: 'warn', note: 'plain' } as const
const words = { block: 'Blocks publishing', warn: 'Check', note: 'Note' }

export type FindingsListProps = {
  findings: Finding[]
  /** Puts a suggestion into the text; left out where nothing can be edited. */
  onFix?: (finding: Finding) => void
}

/** Every remark with its reason and source; there is no score. */
export function FindingsList({ findings, onFix }: FindingsListProps) {
  if (findings.length === 0) return <p className="text-good">No remarks. No rule held this back.</p>
  return (
    <ul className="rows">
      {findings.map((finding) => (
        <li key={`${finding.rule}.${finding.start}.${finding.excerpt}`} className="stack">
          <span className="cluster">
            <Status tone={tones[finding.severity]}>{words[finding.severity]}</Status>
            {finding.excerpt && finding.excerpt.length <= 80 && <q>{finding.excerpt}</q>}
          </span>
          <p>{finding.reason}</p>
          <p className="text-muted text-sm">{finding.source}</p>
          {finding.suggestion !== undefined && <Fix finding={finding} onFix={onFix} />}
        </li>
      ))}
    </ul>
  )
}

const Fix = ({ finding, onFix }: { finding: Finding; onFix: FindingsListProps['onFix'] }) => (
  <div className="stack">
    <Better text={finding.suggestion ?? ''} />
    {onFix && (
      <span>
        <Button type="button" size="small" onClick={() => onFix(finding)}>
          Change it
        </Button>
      </span>
    )}
  </div>
)

const Better = ({ text }: { text: string }) => {
  if (text === '') return <p>Leave it out</p>
  const [first = '', ...more] = text.trim().split(/\n+/)
  if (more.length === 0)
    return (
      <p>
        Better: <q>{first}</q>
      </p>
    )
  return (
    <div className="stack">
      <p>Better:</p>
      <blockquote className="stack">
        {[first, ...more].map((line, at) => (
          <p key={`${at} ${line}`}>{line}</p>
        ))}
      </blockquote>
    </div>
  )
}
