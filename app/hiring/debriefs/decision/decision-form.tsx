import { ruleNames } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import type { PageData, ReadingData } from '#app/hiring/debriefs/debrief/page-data.ts'
import { recommendationNames } from '#app/hiring/scorecards/scorecard.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import type { FieldErrors, FormValues } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { mayHire } from './headcount.ts'
import { outcomeNames, outcomes } from './outcome.ts'

export interface DecisionFormProps {
  debrief: PageData
  reading: ReadingData
  errors?: FieldErrors | null
  values?: FormValues | null
}

const choices = outcomes.map((value) => ({ value, label: outcomeNames[value] }))

export function DecisionForm({ debrief, reading, errors, values }: DecisionFormProps) {
  const { home, candidacyId, candidate, opening } = debrief
  const hired = debrief.hired ?? 0
  const fits = mayHire(hired, opening.headcount, false)
  const { outcome } = reading.rule
  return (
    <PostForm
      action={`${home}/candidacies/${candidacyId}/decision`}
      errors={errors}
      values={values}
      warnUnsaved
    >
      {!fits.ok && (
        <Notice tone="warn" title={`${hired} of ${opening.headcount} hired`}>
          {fits.reason}
        </Notice>
      )}
      <OutcomeChoice candidate={candidate} rule={reading.rule} />
      {outcome !== 'undecided' && <OverrideReason rule={outcome} />}
      {!fits.ok && (
        <Checkbox name="beyondHeadcount" label="Hire one more than this opening asks for" />
      )}
      <TextArea
        name="notes"
        label="Notes"
        hint="What tipped the scales, for whoever reads the record later."
        required={false}
      />
      <ForHires />
      <DissentFields debrief={debrief} />
      <div className="form-actions">
        <Button type="submit" variant="primary">
          Record the decision
        </Button>
        <span className="text-sm text-muted">It cannot be changed afterwards.</span>
      </div>
    </PostForm>
  )
}

const OutcomeChoice = ({ candidate, rule }: { candidate: string; rule: ReadingData['rule'] }) => (
  <ChoiceGroup
    name="outcome"
    legend={`Decide about ${candidate}`}
    hint={`The rule says ${ruleNames[rule.outcome].toLowerCase()}. ${rule.sentence}`}
    options={choices}
    direction="row"
    required
  />
)

const OverrideReason = ({ rule }: { rule: 'hire' | 'no-hire' }) => (
  <TextArea
    name="overrideReason"
    label={`If you decide other than “${ruleNames[rule].toLowerCase()}”: why`}
    hint="Asked for only where you differ from the rule. It stays with the decision and is never shown to the candidate."
    required={false}
  />
)

const ForHires = () => (
  <div className="columns">
    <TextArea
      name="learningPlan"
      label="Learns on the job"
      hint="For a hire: what they do not bring yet, who teaches it, by when."
      required={false}
    />
    <div className="stack">
      <Checkbox
        name="agreed"
        label="They have agreed already"
        hint="A hire goes on to an offer. Tick this where no offer has to be made here: they are hired at once."
      />
      <TextField
        name="startsOn"
        type="date"
        label="Starts on"
        hint="For a hire that is agreed already, if it is known."
        required={false}
      />
    </div>
  </div>
)

/** One field for everybody who spoke: who sees it otherwise is on record too. */
function DissentFields({ debrief }: { debrief: PageData }) {
  const people = debrief.speaking.order.filter(({ view }) => view !== null)
  if (people.length === 0) return null
  return (
    <details>
      <summary>Dissent: who sees it otherwise</summary>
      <div className="form debrief-dissent">
        {people.map(({ memberId, name, view }, at) => (
          <div key={memberId}>
            <input type="hidden" name={`dissent[${at}].memberId`} value={memberId} />
            <TextArea
              name={`dissent[${at}].text`}
              label={name}
              hint={
                view
                  ? `Recommended: ${recommendationNames[view.recommendation].toLowerCase()}`
                  : undefined
              }
              rows={2}
              required={false}
            />
          </div>
        ))}
      </div>
    </details>
  )
}
