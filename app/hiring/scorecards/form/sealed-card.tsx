import { ForgetDraft } from './autosave/autosave.tsx'
import { CardText } from '#app/hiring/scorecards/card-text.tsx'
import { ownCardWords } from '#app/hiring/scorecards/words/own-card-words.ts'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ScorecardScreenProps } from './screen.ts'

/** What its author sealed, and while nobody has read it, the way back. */
export const SealedCard = (props: ScorecardScreenProps) => {
  const { home, interview, content, competencies, seal, state, mayRecall } = props
  const words = ownCardWords(interview)
  const names = new Map(competencies.map(({ key, name }) => [key, name]))
  return (
    <>
      <ForgetDraft name={`scorecard:${interview.id}`} />
      {(state === 'revealed' || state === 'late') && (
        <p>
          <LinkButton
            to={`${home}/candidacies/${interview.candidacyId}/stages/${interview.stageId}/scorecards`}
            variant="primary"
          >
            {words.read}
          </LinkButton>
        </p>
      )}
      <Section title="What you wrote" card>
        <CardText content={content} names={names} />
        {seal && (
          <p className="text-muted text-sm">
            Sealed <DateTime at={seal.at} /> · rubric version {interview.rubric} · fingerprint{' '}
            <code>{seal.hash.slice(0, 16)}</code>
          </p>
        )}
      </Section>
      {mayRecall.ok && (
        <Section title="Recall the seal" card lead={words.recall}>
          <PostForm action={`${home}/interviews/${interview.id}/scorecard/recall`} layout="inline">
            <TextField name="reason" label="Reason" required maxLength={500} />
            <Button type="submit">Recall</Button>
          </PostForm>
        </Section>
      )}
    </>
  )
}
