import { Status } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { outcomeTones, outcomeWords } from './outcomes.ts'
import type { ReviewView } from '#app/writing/documents/review/review-view.ts'

export type DecisionsProps = Pick<ReviewView, 'decisions'> & { here: string; mayEdit: boolean }

/** What was decided about the document, the newest first; nothing is taken out of it. */
export const Decisions = ({ here, decisions, mayEdit }: DecisionsProps) => (
  <Section
    title="Decisions"
    id="decisions"
    actions={mayEdit && <LinkButton to={`${here}/decisions`}>Note a decision</LinkButton>}
  >
    {decisions.length === 0 && <p>Nothing is decided yet.</p>}
    <ol className="decision-log">
      {decisions.map(({ id, outcome, decision, reason, by, at, changedSince }) => (
        <li key={id}>
          <div className="cluster">
            <Status tone={outcomeTones[outcome]}>{outcomeWords[outcome]}</Status>
            <span className="text-muted text-sm">
              {by}, <DateTime at={at} show="date" />
              {changedSince && ' · the text was changed since'}
            </span>
          </div>
          <p>
            <strong>{decision}</strong>
          </p>
          <p className="as-typed">{reason}</p>
        </li>
      ))}
    </ol>
  </Section>
)
