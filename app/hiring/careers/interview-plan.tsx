import { words } from '#app/hiring/careers/words/words.ts'
import { Markdown } from '#app/ui/markdown.tsx'
import { durationLabel } from './public-opening.ts'
import type { PublicStep } from './public-opening.ts'

export interface InterviewPlanProps {
  steps: readonly PublicStep[]
  totalMinutes: number
}

/** What will happen, how long it takes and what is looked at: the same for every candidate. */
export const InterviewPlan = ({ steps, totalMinutes }: InterviewPlanProps) => (
  <section aria-labelledby="plan" className="stack">
    <div>
      <h2 id="plan">{words.plan.title}</h2>
      <p className="page-lead">{words.plan.lead(steps.length, durationLabel(totalMinutes))}</p>
    </div>
    <ol className="plan">
      {steps.map(({ key, ...step }) => (
        <li key={key}>
          <PlanStep {...step} />
        </li>
      ))}
    </ol>
  </section>
)

const PlanStep = ({ name, minutes, format, remark, text, who }: Omit<PublicStep, 'key'>) => (
  <details className="plan-step">
    <summary>
      <span className="plan-name">{name}</span>
      <span className="text-muted">
        {[durationLabel(minutes), format].filter(Boolean).join(' · ')}
      </span>
    </summary>
    <div className="prose">
      {remark && <p>{remark}</p>}
      {who && <p>{who}</p>}
      <Markdown text={text} headingOffset={2} />
    </div>
  </details>
)
