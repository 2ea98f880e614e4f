import { stateTones } from '#app/hiring/scorecards/sealing.ts'
import { Person } from '#app/ui/data/people/person.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { endingNames } from './ending-words.ts'
import type { PanelInterview } from './panel.server.ts'
import type { PanelPageData } from './panel-data.ts'
import { awaitedWords, wordsFor } from '#app/hiring/scorecards/words/stage-words.ts'
import { hasDoubts, takersFor, unavailableHint, wordsThen } from './takers/takers.ts'
import type { Standings } from './takers/takers.ts'
import { OfPool } from '#app/hiring/scorecards/pool/another-form.tsx'
import { toWallTime } from '#app/ui/time/wall-time.ts'

export type InterviewRowProps = { interview: PanelInterview; page: PanelPageData }

export const InterviewRow = (props: InterviewRowProps) => {
  const { interview } = props
  const { ending, endingReason, endedBy } = interview
  return (
    <article className="interview-row" aria-label={`${interview.name}, ${interview.interviewer}`}>
      <div className="interview-head">
        <Person
          name={interview.interviewer}
          note={`${interview.name} · ${interview.minutes} min`}
        />
        <span className="cluster">
          <When {...props} />
          <Status tone={stateTones[interview.state]}>
            {ending ? endingNames[ending] : wordsFor(interview).states[interview.state]}
          </Status>
        </span>
      </div>
      {ending && (
        <p className="text-muted text-sm">
          {endedBy}: “{endingReason}”
        </p>
      )}
      <OfPool {...props} />
      {interview.mayBookAgain && !props.page.closed && <BookAgain {...props} />}
      {interview.standings && <Changes {...props} standings={interview.standings} />}
    </article>
  )
}

function When({ interview, page }: InterviewRowProps) {
  const { startsAt, offered } = interview
  if (startsAt) return <DateTime at={startsAt} />
  const words = offered ? awaitedWords(offered, page.candidate, page.timeZone) : 'no time yet'
  return <span className="text-muted">{words}</span>
}

const BookAgain = (props: InterviewRowProps) => {
  const { interviewer, against } = props.interview
  return (
    <>
      {against && <p className="text-muted text-sm">{`${interviewer}: ${wordsThen[against]}.`}</p>}
      {against !== 'busy' && <BookAgainForm {...props} />}
    </>
  )
}

const BookAgainForm = ({ interview, page }: InterviewRowProps) => (
  <PostForm
    action={`${page.home}/candidacies/${page.candidacyId}/interviewers`}
    layout="inline"
    aria-label={`Set up ${interview.name} with ${interview.interviewer} again`}
  >
    <input type="hidden" name="plan" value={interview.planId} />
    <input type="hidden" name="interviewer" value={interview.interviewerId} />
    <Button type="submit" size="small">
      Set up again
      <span className="sr-only">
        : {interview.name} with {interview.interviewer}
      </span>
    </Button>
  </PostForm>
)

type ChangesProps = InterviewRowProps & { standings: Standings }

const Changes = (props: ChangesProps) => (
  <details className="plan-people">
    <summary className="button is-small is-quiet">
      Change<span className="sr-only"> the interview with {props.interview.interviewer}</span>
    </summary>
    <div className="columns">
      <TimeForm {...props} />
      <ReplacementForm {...props} />
      {props.interview.mayTakeOut.ok ? (
        <EndingForm {...props} />
      ) : (
        <p className="text-muted text-sm">{props.interview.mayTakeOut.reason}</p>
      )}
    </div>
  </details>
)

const TimeForm = ({ interview, page }: InterviewRowProps) => (
  <PostForm
    action={`${page.home}/interviews/${interview.id}/time`}
    version={interview.version}
    layout="inline"
  >
    <TextField
      name="startsAt"
      label={`Begins (${page.timeZone.replaceAll('_', ' ')})`}
      type="datetime-local"
      required={false}
      defaultValue={interview.startsAt ? toWallTime(interview.startsAt, page.timeZone) : ''}
    />
    <Button type="submit" size="small">
      Set
    </Button>
  </PostForm>
)

const ReplacementForm = ({ interview, page, standings }: ChangesProps) => {
  const people = othersFor(interview, page.people)
  const wanted = [{ name: interview.name, standings }]
  return (
    <PostForm action={`${page.home}/interviews/${interview.id}/replacement`} layout="inline">
      <SelectField
        name="interviewer"
        label="Hand it to"
        placeholder="Choose …"
        required
        hint={hasDoubts(people, wanted) && unavailableHint}
        options={takersFor(people, wanted)}
      />
      <TextField name="reason" label="Reason" required maxLength={500} />
      <Button type="submit" size="small">
        Replace
      </Button>
    </PostForm>
  )
}

/** Everybody else who may interview, those of the pool first. */
function othersFor(
  { interviewerId, pool }: PanelInterview,
  people: PanelPageData['people'],
): PanelPageData['people'] {
  const mates = pool?.others ?? []
  const others = people.filter(
    (one) =>
      one.memberId !== interviewerId && !mates.some((mate) => mate.memberId === one.memberId),
  )
  const ofPool = mates.map(({ memberId, name }) => ({ memberId, name: `${name}, of the pool` }))
  return [...ofPool, ...others]
}

const endings = (['no-show', 'cancelled', 'recused'] as const).map((value) => ({
  value,
  label: endingNames[value],
}))

const EndingForm = ({ interview, page }: InterviewRowProps) => (
  <PostForm action={`${page.home}/interviews/${interview.id}/ending`} layout="inline">
    <SelectField name="kind" label="Take it out of the count" options={endings} />
    <TextField name="reason" label="Reason" required maxLength={500} />
    <Button type="submit" size="small">
      Remove
    </Button>
  </PostForm>
)
