import type { ReactNode } from 'react'
import type { Constraints } from '#app/http/forms.ts'
import { kindNames } from '#app/hiring/interviews/plans/plan-words.ts'
import { planValues } from './plan-values.ts'
import type { PlanInput } from '#app/hiring/interviews/plans/plan.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { QuestionRows } from './question-rows.tsx'

export type PlanFormProps = {
  back: string
  version?: number
  plan: PlanInput
  stages: readonly { id: string; name: string }[]
  competencies: readonly { key: string; name: string; must: boolean }[]
  constraints: Constraints
  answer?: { errors?: Record<string, string[]>; values?: Record<string, unknown> }
}

const kindOptions = Object.entries(kindNames).map(([value, label]) => ({ value, label }))

/** One planned interview: what it is for, what it asks, and what the candidate is told. */
export const PlanForm = (props: PlanFormProps) => (
  <PostForm
    action=""
    version={props.version}
    errors={props.answer?.errors}
    values={props.answer?.values ?? planValues(props.plan)}
    constraints={props.constraints}
    warnUnsaved
  >
    <Basics {...props} />
    <Rated {...props} />
    <ForInterviewer {...props} />
    <ForCandidate />
    <div className="form-actions">
      <Button variant="primary" type="submit">
        Save
      </Button>
      <LinkButton to={props.back} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </PostForm>
)

const Basics = ({ stages }: PlanFormProps) => (
  <Section title="The interview" card>
    <div className="form">
      <TextField name="name" label="Name" />
      <Row>
        <SelectField name="kind" label="Kind" options={kindOptions} />
        <SelectField
          name="stageId"
          label="Stage"
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Row>
      <Row>
        <TextField name="minutes" label="Minutes" type="number" />
        <TextField
          name="minutesForCandidate"
          label="Of these, the last for the candidate’s questions"
          type="number"
        />
      </Row>
      <TextField
        name="format"
        label="Format"
        hint="For example: video call with a shared editor."
        required={false}
      />
      <TextArea name="purpose" label="Purpose" rows={3} />
      <Checkbox name="paid" label="Paid" hint="A take-home above two hours is paid work." />
      <Checkbox
        name="liveVariant"
        label="A live variant is offered"
        hint="For a take-home: people may take a live interview instead."
      />
    </div>
  </Section>
)

const Row = ({ children }: { children: ReactNode }) => <div className="columns">{children}</div>

const Rated = ({ competencies }: PlanFormProps) => (
  <Section title="What it rates" card>
    <div className="form">
      <ChoiceGroup
        name="competencies"
        legend="Competencies"
        hint="Three at most: more leave too little time for evidence on each. A first call rates none."
        multiple
        options={competencies.map(({ key, name, must }) => ({
          value: key,
          label: must ? `${name} (must)` : name,
        }))}
      />
      <TextField
        name="reason"
        label="Reason for a fifth scored interview"
        hint="Four scored interviews are enough for most loops. One more lifts the reliability from .759 to .797 and costs every candidate its minutes."
        required={false}
      />
    </div>
  </Section>
)

const ForInterviewer = ({ plan, competencies }: PlanFormProps) => (
  <Section title="For the interviewer" card>
    <div className="form">
      <TextArea
        name="instructions"
        label="How to run it"
        hint="Markdown. Opening, exercise, hints, closing."
        rows={10}
        required={false}
      />
      <QuestionRows plan={plan} competencies={competencies} />
    </div>
  </Section>
)

const ForCandidate = () => (
  <Section title="For the candidate" card>
    <TextArea
      name="candidateText"
      label="What the candidate reads beforehand"
      hint="What happens, what is assessed in plain words, the rules for AI tools, how to prepare."
      rows={6}
    />
  </Section>
)
