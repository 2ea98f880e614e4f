import { useFetcher } from 'react-router'
import {
  longestSummary,
  recommendationNames,
  recommendationValues,
  valuesOf,
} from '#app/hiring/scorecards/scorecard.ts'
import { ownCardWords } from '#app/hiring/scorecards/words/own-card-words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Autosave, type DraftAnswer } from './autosave/autosave.tsx'
import { CompetencyField } from './competency-field.tsx'
import { ConflictNotice } from './autosave/conflict-notice.tsx'
import type { ScorecardScreenProps } from './screen.ts'

const recommendations = recommendationValues.map((value) => ({
  value,
  label: recommendationNames[value],
}))

/** The version that saving builds on: that of the page, or of what was saved in the background since. */
const newest = (page: ScorecardScreenProps, saved: DraftAnswer | undefined): number =>
  Math.max(
    page.version,
    page.answer?.conflict?.version ?? 0,
    saved?.conflict?.version ?? 0,
    saved?.version ?? 0,
  )

/** The form of a scorecard: saves by itself with script, by its buttons without. */
export function CardForm(props: ScorecardScreenProps) {
  const { home, interview, content, answer, competencies, shortcuts } = props
  const here = `${home}/interviews/${interview.id}/scorecard`
  const saving = useFetcher<DraftAnswer>()
  const version = newest(props, saving.data)
  const words = ownCardWords(interview)
  const values = answer?.values ?? valuesOf(answer?.content ?? content)
  return (
    <>
      {answer?.conflict && <ConflictNotice {...answer.conflict} />}
      <PostForm action={here} version={version} errors={answer?.errors} values={values}>
        <Autosave
          action={`${here}/draft`}
          name={`scorecard:${interview.id}`}
          version={version}
          saving={saving}
        />
        {competencies.map((competency) => (
          <CompetencyField key={competency.key} competency={competency} shortcuts={shortcuts} />
        ))}
        <Conclusion alone={competencies.length === 0} />
        <div className="form-actions card-actions">
          <Button type="submit">Save</Button>
          <Button type="submit" variant="primary" formAction={`${here}/seal`}>
            Save and seal
          </Button>
          <span className="text-muted text-sm">
            {props.state === 'missing' ? words.late : words.recallable}
          </span>
        </div>
      </PostForm>
    </>
  )
}

/** Recommendation and summary; `alone` on a card that rates nothing. */
const Conclusion = ({ alone }: { alone: boolean }) => (
  <section className="card form" aria-label="Recommendation">
    <ChoiceGroup
      name="recommendation"
      legend="Your recommendation"
      options={recommendations}
      direction="row"
    />
    <TextArea
      name="summary"
      label="Summary"
      hint={
        alone
          ? 'What you heard, in at least 20 characters.'
          : 'What the debrief should know beside the ratings.'
      }
      rows={4}
      maxLength={longestSummary}
      required={alone ? undefined : false}
    />
  </section>
)
