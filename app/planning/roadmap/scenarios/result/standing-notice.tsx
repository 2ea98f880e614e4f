import type { PlanStanding } from '#app/planning/roadmap/scenarios/model/standing.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'

/** What no longer holds of a plan that was found, and which gates it goes past. */
export function StandingNotice({ standing }: { standing: PlanStanding }) {
  const { missing, older, gates } = standing
  if (missing.length + older.length + gates.length === 0) return null
  return (
    <Notice tone={missing.length > 0 ? 'danger' : 'warn'} title={titleOf(standing)}>
      <ul className="prose">
        {[...missing, ...older, ...gates].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

function titleOf({ missing, older }: PlanStanding): string {
  if (missing.length > 0) return 'This plan cannot be carried out. Solve it again'
  return older.length > 0
    ? 'This plan is older than what holds now'
    : 'This plan goes past gates that are open'
}
