import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { recommendationTones } from '#app/hiring/debriefs/debrief/verdict.tsx'
import type { PageData } from '#app/hiring/debriefs/debrief/page-data.ts'
import { recommendationNames } from '#app/hiring/scorecards/scorecard.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Person } from '#app/ui/data/people/person.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { ViewForm } from './view-form.tsx'

type Turn = PageData['speaking']['order'][number]

/** What people say, interviewers first, and the reader's own turn. */
export function Views(debrief: PageData) {
  const { order, waiting, ownPart } = debrief.speaking
  return (
    <Section
      title="Views"
      lead="Interviewers speak first, before the discussion; the hiring manager last."
      card
    >
      <ul className="rows debrief-turns">
        {order.map((turn) => (
          <li key={turn.memberId}>
            <OneTurn turn={turn} />
          </li>
        ))}
      </ul>
      {ownPart && <OwnTurn debrief={debrief} isWaiting={waiting.length > 0} />}
    </Section>
  )
}

const partNames = { interviewer: 'interviewer', manager: 'hiring manager, speaks last' }

const OneTurn = ({ turn: { name, part, view, earlier } }: { turn: Turn }) => (
  <>
    <div className="cluster">
      <Person name={name} note={partNames[part]} />
      {view ? (
        <Badge tone={recommendationTones[view.recommendation]}>
          {recommendationNames[view.recommendation]}
        </Badge>
      ) : (
        <span className="text-muted text-sm">has not spoken yet</span>
      )}
      {view && (
        <span className="text-muted text-xs">
          <RelativeTime at={view.at} />
        </span>
      )}
    </div>
    {view && <p className="prose debrief-words">{view.text}</p>}
    {view?.earlyReason && (
      <p className="text-sm text-muted">Spoke before the others: “{view.earlyReason}”</p>
    )}
    {earlier.map(({ at, text, recommendation }) => (
      <details key={at} className="text-sm">
        <summary>Said before: {recommendationNames[recommendation]}</summary>
        <p className="prose debrief-words">{text}</p>
      </details>
    ))}
  </>
)

function OwnTurn({ debrief, isWaiting }: { debrief: PageData; isWaiting: boolean }) {
  const { speaking, home, candidacyId, suggestion } = debrief
  const locked = speaking.ownPart === 'manager' && isWaiting
  const form = (
    <ViewForm
      action={`${home}/candidacies/${candidacyId}/view`}
      values={speaking.own ?? suggestion ?? undefined}
      askReason={locked}
    />
  )
  if (speaking.own || (speaking.ownPart === 'manager' && !locked))
    return (
      <details className="debrief-own">
        <summary>{speaking.own ? 'Change your view' : 'State your own view, last'}</summary>
        {form}
      </details>
    )
  if (!locked) return <div className="debrief-own">{form}</div>
  return (
    <div className="debrief-own stack">
      {!speaking.turn.ok && <Notice>{speaking.turn.reason}</Notice>}
      <details>
        <summary>Speak before the others, with a reason</summary>
        {form}
      </details>
    </div>
  )
}

export const BackToDebrief = ({ to, candidate }: { to: string; candidate: string }) => (
  <p>
    <PageLink to={to}>Back to the debrief of {candidate}</PageLink>
  </p>
)
