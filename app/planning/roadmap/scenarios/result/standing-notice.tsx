import type { PlanStanding } from '#app/planning/roadmap/scenarios/model/standing.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'

/** What no longer holds of a plan that was found, and which gates it goes past. */
export function StandingNotice({ standing }: { standing: PlanStanding }) {
  const { missing, failed, older, gates } = standing
  const hard = [...missing, ...failed]
  const all = [...hard, ...older, ...gates]
  if (all.length === 0) return null
  return (
    <Notice tone={hard.length > 0 ? 'danger' : 'warn'} title={titleOf(standing)}>
      <ul className="prose">
        {all.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

function titleOf({ missing, failed, older }: PlanStanding): string {
  if (missing.length > 0) return 'This plan cannot be carried out. Solve it again'
  if (failed.length > 0) return 'This plan holds what failed a gate since'
  return older.length > 0
    ? 'This plan is older than what holds now'
    : 'This plan goes past gates that are open'
}
