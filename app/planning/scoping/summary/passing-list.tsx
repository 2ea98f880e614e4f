import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { GateStanding } from '#app/planning/scoping/standing/gates.ts'
import type { ScopeSummary } from './summary.server.ts'

interface PassingListProps {
  passings: ScopeSummary['passings']
  gates: readonly GateStanding[]
}

/** Who let the use case past which gate and why; nothing is ever taken off this list. */
export const PassingList = ({ passings, gates }: PassingListProps) => (
  <Section title="Let past, for the record" card>
    <ul className="rows">
      {passings.map(({ id, question, verdict, reason, passedBy, passedAt }) => (
        <li key={id}>
          <strong>{gates.find((gate) => gate.question === question)?.title ?? question}</strong>{' '}
          <span className="text-muted">while it was {verdict}</span>
          <p>“{reason}”</p>
          <p className="text-muted text-sm">
            {passedBy}, <DateTime at={passedAt} />
          </p>
        </li>
      ))}
    </ul>
  </Section>
)
