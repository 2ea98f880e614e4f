import { LinkButton } from '#app/ui/forms/button.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { PageData, ReadingData } from '#app/hiring/debriefs/debrief/page-data.ts'
import { DecisionForm } from './decision-form.tsx'
import { outcomeNames } from './outcome.ts'

export interface DecisionPanelProps {
  debrief: PageData
  reading: ReadingData
}

/** The decision: made once, here; before that what stands against it, after that where it is recorded. */
export function DecisionPanel({ debrief, reading }: DecisionPanelProps) {
  const { decision, mayDecide, decides, home, candidacyId } = debrief
  if (decision)
    return (
      <Section
        id="decision"
        title={`Decided: ${outcomeNames[decision.outcome].toLowerCase()}`}
        card
        actions={
          <LinkButton to={`${home}/candidacies/${candidacyId}/decision`}>
            Read the record
          </LinkButton>
        }
      >
        <p>{decision.decidedBy} decided. The record stays as it is.</p>
      </Section>
    )
  return (
    <Section
      id="decision"
      title="Decision"
      lead="A person decides, once and for good. What the rule says stands beside what you decide."
      card
    >
      {mayDecide.ok ? (
        <DecisionForm debrief={debrief} reading={reading} />
      ) : (
        <Notice tone={decides ? 'warn' : 'plain'}>{mayDecide.reason}</Notice>
      )}
    </Section>
  )
}
