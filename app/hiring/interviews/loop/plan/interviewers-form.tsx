import type { RefusedForm } from '#app/http/forms.ts'
import type { InterviewerLoad, LoopPerson } from '#app/hiring/interviews/loop-verdict.ts'
import { mostPeople } from '#app/hiring/interviews/plans/plan-words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export type InterviewersFormProps = {
  plan: {
    id: string
    name: string
    interviewers: readonly LoopPerson[]
    peoplePerCandidate: number | null
  }
  /** Address of the loop. */
  here: string
  people: readonly InterviewerLoad[]
  refused?: RefusedForm | undefined
}

/** Who is named for a planned interview, and how many of them meet a candidate. */
export const InterviewersForm = ({ plan, here, people, refused }: InterviewersFormProps) => (
  <PostForm action={`${here}/${plan.id}/interviewers`} {...refused}>
    <ChoiceGroup
      name="members"
      legend={`Who takes “${plan.name}”`}
      multiple
      options={people.map(({ memberId, name, booked, perWeek }) => ({
        value: memberId,
        label: name,
        hint: `fullest coming week: ${booked} of ${perWeek}`,
      }))}
      defaultValue={plan.interviewers.map(({ memberId }) => memberId)}
    />
    <SelectField
      name="peoplePerCandidate"
      label="How many of them meet each candidate"
      hint="Two people who both meet a candidate make a panel. Where fewer meet each candidate than are named, whoever has most room in their weeks is chosen when interviews are set up. A change also applies to candidates who already have some interviews, the next time you set theirs up."
      placeholder="Everybody named"
      options={Array.from({ length: mostPeople }, (_, index) => ({
        value: String(index + 1),
        label: String(index + 1),
      }))}
      defaultValue={plan.peoplePerCandidate ?? ''}
    />
    <div className="form-actions">
      <Button type="submit">Save interviewers</Button>
    </div>
  </PostForm>
)
