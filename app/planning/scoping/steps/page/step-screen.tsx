import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import { Autosave } from '#app/planning/scoping/steps/form/autosave.tsx'
import { ConflictNotice } from '#app/planning/scoping/steps/form/conflict-notice.tsx'
import { Metrics } from '#app/planning/scoping/steps/fields/metric-rows.tsx'
import { QuestionField } from '#app/planning/scoping/steps/fields/question-field.tsx'
import { Risks, Ways } from '#app/planning/scoping/steps/fields/rows.tsx'
import { ValueFields } from '#app/planning/scoping/steps/fields/value-fields.tsx'
import { AddRole, OfferPair, WorkFields } from '#app/planning/scoping/steps/fields/work-fields.tsx'
import type { StepAnswer } from '#app/planning/scoping/steps/both-texts.ts'
import { LiveBalance } from './live-balance.tsx'
import { StepNav } from './step-nav.tsx'
import type { StepPage } from './step-page.server.ts'

export type StepScreenProps = StepPage & {
  here: string
  step: StepKey
  title: string
  lead: string
  next: StepKey | null
  answer: StepAnswer | undefined
}

/** One step of the scope: where the walk stands, and one form for everything the step asks. */
export function StepScreen(props: StepScreenProps) {
  const { here, step, title, lead, steps, may, work, pairs, pair } = props
  return (
    <div className="stack">
      <StepNav here={here} current={step} steps={steps} />
      <Section title={title} lead={lead}>
        <div className="stack">
          <About {...props} />
          <Unpriced questions={props.questions} />
          {!may.ok && <Notice tone="warn">{may.reason}</Notice>}
          {step === 'metrics' && may.ok && <OfferPair pairs={pairs} chosen={pair?.kind ?? ''} />}
          {step === 'people' && may.ok && <AddRole offered={work.offered} />}
          <StepForm {...props} />
        </div>
      </Section>
    </div>
  )
}

/** What was said when it was handed in, where the step builds on it. */
function About({ step, problem, input, output }: StepScreenProps) {
  if (step === 'problem' && problem)
    return <p className="question-ask handed-in">As it was handed in: {problem}</p>
  if (step === 'solutions' && input && output)
    return (
      <p className="question-ask handed-in">
        The idea so far, from: {input}. To: {output}.
      </p>
    )
  return null
}

/** Said once, and not by every question that is open. */
const Unpriced = ({ questions }: Pick<StepScreenProps, 'questions'>) =>
  questions.some(({ isOpen, advice }) => isOpen && advice === null) && (
    <p className="text-muted text-sm">
      Estimate value, chances and cost: then each open question says what its answer is worth.
    </p>
  )

function StepForm(props: StepScreenProps) {
  const { here, step, stamp, values, answer, may, next } = props
  return (
    <PostForm
      key={stamp}
      action={`${here}/${step}`}
      errors={answer?.errors ?? null}
      values={{ ...values, ...answer?.values }}
      aria-label={props.title}
    >
      <fieldset className="plain-fieldset" disabled={!may.ok}>
        <div className="form">
          {answer?.conflicts && <ConflictNotice conflicts={answer.conflicts} />}
          <Lists {...props} />
          {may.ok && (
            <>
              <Autosave
                name={`scope:${here}/${step}`}
                stamp={stamp}
                action={`${here}/${step}/draft`}
              />
              <div className="form-actions is-in-sight">
                <Button type="submit" name="go-on" value="yes" variant="primary">
                  {next ? 'Save and go on' : 'Save and see the summary'}
                </Button>
                <Button type="submit">Save</Button>
              </div>
            </>
          )}
        </div>
      </fieldset>
    </PostForm>
  )
}

/** What each step asks beside its questions, in the order in which it is thought about. */
function Lists(props: StepScreenProps) {
  const { step, questions, currency, ranges, balance } = props
  const asked = questions.map((question) => (
    <QuestionField key={question.key} question={question} currency={currency} ranges={ranges} />
  ))
  if (step === 'solutions')
    return (
      <>
        <Ways currency={currency} ranges={ranges} />
        {asked}
      </>
    )
  if (step === 'feasibility')
    return (
      <>
        {asked}
        <ValueFields currency={currency} ranges={ranges} />
        <Risks ranges={ranges} />
        <LiveBalance {...props} balanced={balance} />
      </>
    )
  if (step === 'metrics')
    return (
      <>
        <Metrics members={props.members} metrics={props.metrics} link={props.pair?.link ?? null} />
        {asked}
      </>
    )
  if (step === 'people')
    return (
      <>
        <WorkFields work={props.work} currency={currency} ranges={ranges} />
        {asked}
      </>
    )
  return <>{asked}</>
}
