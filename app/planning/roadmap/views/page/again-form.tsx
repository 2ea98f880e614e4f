import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Verdict } from '#app/problems.ts'

export type Again = {
  /** The number of the plan that holds now, for the form to bring along: nobody replaces a plan that they did not see. */
  newest: number
  /** Whether it may be made the plan again without a word, and with a reason. */
  mayBePlan: Verdict
  mayBePlanWithReason: Verdict
}

type Props = Again & { here: string; id: string; number: number }

export const againId = 'again'

/** Makes an earlier plan the plan again. */
export const AgainForm = ({ here, id, number, newest, mayBePlan, mayBePlanWithReason }: Props) => (
  <Section
    id={againId}
    title="Make this the plan again"
    card
    lead={`Everybody sees plan ${number} again, as it was committed. The plans since then stay readable.`}
  >
    <PostForm action={`${here}/plans/${id}/commitment`}>
      <input type="hidden" name="seen" value={newest} />
      {!mayBePlan.ok && <p>{mayBePlan.reason}</p>}
      {mayBePlanWithReason.ok && (
        <>
          <TextArea name="reason" label="Why this one" required={!mayBePlan.ok} rows={2} />
          <div className="form-actions">
            <Button type="submit" variant="primary">
              Make it the plan again
            </Button>
          </div>
        </>
      )}
    </PostForm>
  </Section>
)
