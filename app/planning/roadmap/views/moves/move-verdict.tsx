import { moneyWords } from '#app/planning/money.ts'
import { breakWords } from '#app/planning/roadmap/views/plan/break-words.ts'
import type { Names } from '#app/planning/roadmap/views/plan/break-words.ts'
import type { Break, PlanVerdict } from '#app/planning/roadmap/views/plan/check-plan.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'

/** Every rule that the moves break, and what to do about it. */
export const Broken = ({ breaks, ...names }: Names & { breaks: Break[] }) =>
  breaks.length > 0 && (
    <Notice tone="danger" title="This cannot be done">
      <ul>
        {breaks.map((one) => (
          <li key={JSON.stringify(one)}>{breakWords(one, names)}</li>
        ))}
      </ul>
    </Notice>
  )

/** In one line: whether the plan can be done as it was moved, and what that costs or brings. */
export function verdictLine(
  { breaks, value }: Pick<PlanVerdict, 'breaks' | 'value'>,
  before: number,
  currency: string,
): string {
  if (breaks.length === 1) return 'This cannot be done: one rule is broken.'
  if (breaks.length > 1) return `This cannot be done: ${breaks.length} rules are broken.`
  return `This can be done. ${worth(value, before, currency)}`
}

function worth(now: number, before: number, currency: string): string {
  const money = (value: number) => moneyWords(value, currency)
  const more = now - before
  if (Math.abs(more) < 0.005) return `The plan is worth ${money(now)}, as before.`
  return `The plan is worth ${money(now)}, ${money(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than before.`
}
