import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { InterviewRow } from './interview-row.tsx'
import type { PanelPageData } from './panel-data.ts'
import type { PanelStage } from './panel.server.ts'
import { hasDoubts, takersFor, unavailableHint } from './takers/takers.ts'
import { stageWordsFor } from '#app/hiring/scorecards/words/stage-words.ts'

export type StageSectionProps = { stage: PanelStage; page: PanelPageData }

export const StageSection = (props: StageSectionProps) => {
  const { stage, page } = props
  const here = `${page.home}/candidacies/${page.candidacyId}/stages/${stage.id}`
  const { read } = stageWordsFor(stage.interviews)
  return (
    <Section
      title={stage.name}
      card
      actions={stage.revealedAt && <LinkButton to={`${here}/scorecards`}>{read}</LinkButton>}
    >
      <div className="stack">
        <Progress stage={stage} />
        {stage.interviews.length > 0 && (
          <ul className="rows">
            {stage.interviews.map((interview) => (
              <li key={interview.id}>
                <InterviewRow interview={interview} page={page} />
              </li>
            ))}
          </ul>
        )}
        {!page.closed && <TimesLinks {...props} />}
        {!page.closed && stage.maySchedule.ok && <ToSetUp stage={stage} />}
        {!page.closed && <Arranging {...props} here={here} />}
      </div>
    </Section>
  )
}

/** Where times are offered for each interview that is set up. */
const TimesLinks = ({ stage, page }: StageSectionProps) => {
  const planned = new Map(
    stage.interviews.filter((one) => !one.ending).map((one) => [one.planId, one]),
  )
  const mine = stage.plans.flatMap(({ id }) => planned.get(id) ?? [])
  const next = stage.current ? mine.find(({ startsAt }) => !startsAt) : undefined
  return (
    mine.length > 0 && (
      <p className="cluster">
        {mine.map((one) => (
          <LinkButton
            key={one.planId}
            size="small"
            variant={one === next ? 'primary' : 'plain'}
            to={`${page.home}/candidacies/${page.candidacyId}/times/${one.planId}`}
          >
            {timesWords(one)}
          </LinkButton>
        ))}
      </p>
    )
  )
}

const timesWords = ({ name, startsAt, offered }: PanelStage['interviews'][number]) => {
  if (startsAt) return `Times: ${name}`
  return `${offered ? 'Change times' : 'Offer times'}: ${name}`
}

function Progress({ stage }: { stage: PanelStage }) {
  if (stage.revealedAt) {
    return (
      <Notice tone={stage.waiting > 0 ? 'warn' : 'good'}>
        Revealed <DateTime at={stage.revealedAt} />
        {stage.endedBy && (
          <>
            : {stage.endedBy} ended the wait. “{stage.endReason}”
          </>
        )}
      </Notice>
    )
  }
  if (stage.counted === 0) return null
  return (
    <p>
      <strong>
        {stage.counted - stage.waiting} of {stage.counted}
      </strong>{' '}
      {stageWordsFor(stage.interviews).progress}
    </p>
  )
}

const ToSetUp = ({ stage }: { stage: PanelStage }) => (
  <div className="text-muted text-sm">
    <p>Planned, not set up yet:</p>
    <ul>
      {stage.toSetUp.map(({ id, name, who }) => (
        <li key={id}>
          {name} with {who}
        </li>
      ))}
    </ul>
  </div>
)

const Arranging = ({ stage, page, here }: StageSectionProps & { here: string }) => (
  <div className="plan-changes">
    {stage.maySchedule.ok ? (
      <PostForm action={`${here}/interviews`} layout="inline">
        <Button type="submit" variant={stage.current && stage.counted === 0 ? 'primary' : 'plain'}>
          Set up the planned interviews
        </Button>
      </PostForm>
    ) : (
      stage.counted === 0 && <p className="text-muted">{stage.maySchedule.reason}</p>
    )}
    {stage.nameable.length > 0 && <Addition stage={stage} page={page} />}
    {stage.mayEndWait.ok && <EndWait stage={stage} action={`${here}/reveal`} />}
    {!stage.mayEndWait.ok && stage.counted > stage.waiting && !stage.revealedAt && (
      <p className="text-muted text-sm">{stage.mayEndWait.reason}</p>
    )}
  </div>
)

const Addition = ({ stage, page }: StageSectionProps) => (
  <details className="plan-people">
    <summary className="button">Add an interviewer</summary>
    {stage.revealedAt && (
      <Notice tone="warn">
        This stage is revealed: a scorecard written from now on is kept, marked as late, and does
        not count.
      </Notice>
    )}
    <PostForm action={`${page.home}/candidacies/${page.candidacyId}/interviewers`} layout="inline">
      <SelectField
        name="plan"
        label="Interview"
        options={stage.nameable.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="interviewer"
        label="Interviewer"
        placeholder="Choose …"
        required
        hint={hasDoubts(page.people, stage.nameable) && unavailableHint}
        options={takersFor(page.people, stage.nameable)}
      />
      <Button type="submit">Add</Button>
    </PostForm>
  </details>
)

function EndWait({ stage, action }: { stage: PanelStage; action: string }) {
  const { missing } = stageWordsFor(stage.interviews)
  return (
    <details className="plan-people">
      <summary className="button is-danger">End the wait</summary>
      <p className="text-muted text-sm">
        Reveals what is sealed now. {stage.waiting} missing{' '}
        {missing[stage.waiting === 1 ? 'one' : 'more']} marked as missing; what is sealed later is
        kept and does not count. This cannot be undone.
      </p>
      <PostForm action={action} layout="inline">
        <TextField name="reason" label="Reason" required maxLength={500} />
        <Button type="submit" variant="danger">
          Reveal now
        </Button>
      </PostForm>
    </details>
  )
}
