import { DateTime } from '#app/ui/time/moment.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { writtenNames } from '#app/hiring/interviews/plans/plan-words.ts'
import { ownCardWords } from '#app/hiring/scorecards/words/own-card-words.ts'
import { stateNames, stateTones } from '#app/hiring/scorecards/sealing.ts'
import { CardForm } from './card-form.tsx'
import type { ScorecardPage } from './scorecard-page.server.ts'
import type { ScorecardScreenProps } from './screen.ts'
import { SealedCard } from './sealed-card.tsx'

/** “Scorecard: Yuki Tanaka”, or notes where nobody is rated. */
export const cardTitle = ({ interview, candidate }: ScorecardPage) =>
  `${writtenNames[interview.kind]}: ${candidate}`

/** An interviewer's own scorecard: a form until it is sealed, then what they sealed. */
export function ScorecardScreen(props: ScorecardScreenProps) {
  const { home, interview, inName, opening, state } = props
  const here = `${home}/interviews/${interview.id}`
  const open = state === 'draft' || state === 'missing'
  return (
    <>
      <PageHeader
        title={cardTitle(props)}
        crumbs={[{ to: `${home}/interviews`, label: 'Your interviews' }]}
        lead={
          <>
            {interview.name} · {opening}
            {interview.startsAt && (
              <>
                {' '}
                · <DateTime at={interview.startsAt} />
              </>
            )}
          </>
        }
        badge={
          <>
            <Status tone={stateTones[state]}>{stateNames[state]}</Status> <InNameMark {...inName} />
          </>
        }
        actions={<LinkButton to={`${here}/kit`}>Interview kit</LinkButton>}
      />
      <div className="stack">
        <Standing {...props} />
        {!open && <Next {...props} />}
        {open ? <CardForm {...props} /> : <SealedCard {...props} />}
      </div>
    </>
  )
}

function Next({ home, next, state }: ScorecardScreenProps) {
  if (!next) return null
  return (
    <p className="cluster">
      <LinkButton
        to={`${home}/interviews/${next.id}/scorecard`}
        variant={state === 'sealed' ? 'primary' : 'plain'}
      >
        {ownCardWords(next).next}: {next.candidate}
      </LinkButton>
      <span className="text-muted">{next.left} still to write</span>
    </p>
  )
}

const people = (count: number) => (count === 1 ? 'one other person' : `${count} others`)

function Standing({ state, waiting, interview }: ScorecardScreenProps) {
  const words = ownCardWords(interview)
  if (state === 'draft') return <Notice>{words.draft}</Notice>
  if (state === 'missing') return <Notice tone="warn">{words.missing}</Notice>
  if (state === 'sealed') return <Notice>Waiting for {people(waiting)} to seal.</Notice>
  return null
}
