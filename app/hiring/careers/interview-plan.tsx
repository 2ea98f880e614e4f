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
      <h2 id="plan">How we interview</h2>
      <p className="page-lead">
        {steps.length} {steps.length === 1 ? 'step' : 'steps'}, {durationLabel(totalMinutes)} of
        your time in all. You hear from us within 7 days of applying and within 5 working days of
        every interview.
      </p>
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
