import type { ReactNode } from 'react'
import { Badge } from '#app/ui/feedback/badge.tsx'
import type { PostFinding } from '#app/writing/posts/checks/finding.ts'

const tones = { must: 'danger', should: 'warn', note: 'plain' } as const
const words = { must: 'Must', should: 'Better', note: 'Note' } as const

export type FindingsProps = {
  findings: readonly PostFinding[]
  /** A way to mend a finding at once, by its rule. */
  mends?: Readonly<Record<string, ReactNode>>
}

/** What the checks say, each with what to do. */
export const Findings = ({ findings, mends = {} }: FindingsProps) =>
  findings.length === 0 ? (
    <p>Nothing stands in the way.</p>
  ) : (
    <ul className="post-findings">
      {findings.map(({ rule, severity, message, fix }) => (
        <li key={`${rule}:${message}`}>
          <Badge tone={tones[severity]}>{words[severity]}</Badge>
          <div>
            <p>{message}</p>
            <p className="text-muted">{fix}</p>
            {mends[rule]}
          </div>
        </li>
      ))}
    </ul>
  )
