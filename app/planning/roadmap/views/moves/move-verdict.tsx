import { moneyWords } from '#app/planning/money.ts'
import { breakWords } from '#app/planning/roadmap/views/plan/break-words.ts'
import type { Names } from '#app/planning/roadmap/views/plan/break-words.ts'
import type { PlanVerdict } from '#app/planning/roadmap/views/plan/check-plan.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'

export type MoveVerdictProps = Names & {
  verdict: PlanVerdict
  /** What the plan was worth before anything was moved. */
  value: number
  currency: string
}

/** Whether the plan can be done as it was moved, and what that costs or brings. */
export function MoveVerdict({ verdict, value, currency, ...names }: MoveVerdictProps) {
  const { breaks } = verdict
  return (
    <div role="status">
      {breaks.length > 0 ? (
        <Notice tone="danger" title="This cannot be done">
          <ul>
            {breaks.map((one) => (
              <li key={JSON.stringify(one)}>{breakWords(one, names)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="good" title="This can be done">
          {worth(verdict.value, value, currency)}
        </Notice>
      )}
    </div>
  )
}

function worth(now: number, before: number, currency: string): string {
  const money = (value: number) => moneyWords(value, currency)
  const more = now - before
  if (Math.abs(more) < 0.005) return `The plan is worth ${money(now)}, as before.`
  return `The plan is worth ${money(now)}, ${money(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than before.`
}
