import type { GateStanding } from '#app/planning/scoping/standing/gates.ts'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import type { ScopeSummary } from './summary.server.ts'

type StandingNoticeProps = Pick<ScopeSummary, 'stage' | 'awake' | 'verdict' | 'retirement'> & {
  gates: readonly GateStanding[]
}

/** Whether the gates hold the use case back where it is now, and what to do. */
export function StandingNotice({ stage, awake, verdict, retirement, gates }: StandingNoticeProps) {
  if (!awake.ok)
    return (
      <Notice tone="warn" title="It rests">
        {awake.reason}
      </Notice>
    )
  if (stage === 'retired')
    return (
      <Notice title="It is retired">
        {retirement && (
          <p>
            Retired <RelativeTime at={retirement.at} />: {retirement.reason}
          </p>
        )}
        <p>
          Nothing has to be found out any more; what was answered stays here to be read. To go on
          with it, move it back to another stage.
        </p>
      </Notice>
    )
  if (verdict.ok) return <Notice tone="good">Nothing blocks: it may go on and enter a plan.</Notice>
  if (gates.some((gate) => gate.blocks && gate.verdict === 'failed'))
    return (
      <Notice tone="warn" title="It may not go on or enter a plan yet">
        {verdict.reason} Mend what failed, or let it past with a reason.
      </Notice>
    )
  if (stage === 'idea')
    return (
      <Notice tone="warn" title="It may not be scoped yet">
        {verdict.reason} Answer them, or let it past with a reason.
      </Notice>
    )
  return (
    <Notice title="Not every gate was answered">
      {verdict.reason} Open gates hold back ideas alone, so it goes on; its readiness says so.
    </Notice>
  )
}
