import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { FirstStep } from './first-steps.ts'

type ShownStep = Pick<FirstStep, 'key' | 'label' | 'why' | 'to' | 'isDone'>

/** What a new organisation sets up, each with the way there. */
export const FirstSteps = ({ home, steps }: { home: string; steps: ShownStep[] }) => (
  <Section title="First steps" lead="In any order; each stands for itself." card>
    <ol className="first-steps">
      {steps.map(({ key, label, why, to, isDone }) => (
        <li key={key}>
          {isDone ? <Status tone="good">Done</Status> : <Status>To do</Status>}
          <div>
            {isDone ? label : <PageLink to={`${home}/${to}`}>{label}</PageLink>}
            {!isDone && <p className="text-sm text-muted">{why}</p>}
          </div>
        </li>
      ))}
    </ol>
  </Section>
)
