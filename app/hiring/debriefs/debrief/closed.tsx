import { stateNames } from '#app/hiring/scorecards/sealing.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { PageData } from './page-data.ts'

/** The debrief before it opens, or for somebody who has still to judge: who is waited for, and nothing else. */
export function Closed(debrief: PageData) {
  const { home, candidacyId, candidate } = debrief
  const interviews = (
    <LinkButton to={`${home}/candidacies/${candidacyId}/interviews`}>Set up interviews</LinkButton>
  )
  if (debrief.state === 'nothing-set-up')
    return (
      <EmptyState title="No scored interview is set up" action={interviews}>
        The debrief opens when the scorecards of the interviews are revealed. Set the interviews up
        first.
      </EmptyState>
    )
  if (debrief.state === 'own-card-first')
    return (
      <EmptyState
        title="Seal your own scorecard first"
        action={<LinkButton to={`${home}/interviews`}>Your interviews</LinkButton>}
      >
        You judge before you read. Views, ratings and figures of this debrief open for you as soon
        as everything you owe about {candidate} is in.
      </EmptyState>
    )
  return <Waiting {...debrief} />
}

const Waiting = ({ outstanding, mayEndWait, home, candidacyId }: PageData) => (
  <Section
    card
    title="Scorecards are still sealed"
    lead="They open for everybody at once, when all who are assigned have sealed theirs. Until then nobody reads another’s, whatever their access."
    actions={
      mayEndWait && (
        <LinkButton size="small" to={`${home}/candidacies/${candidacyId}/interviews`}>
          End the wait
        </LinkButton>
      )
    }
  >
    <ul className="rows">
      {outstanding.map(({ id, author, interview, stage, state }) => (
        <li key={id} className="cluster">
          <strong>{author}</strong>
          <span className="text-muted">
            {interview} · {stage}
          </span>
          <Status tone={state === 'sealed' ? 'good' : 'warn'}>{stateNames[state]}</Status>
        </li>
      ))}
    </ul>
  </Section>
)
