import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { AnchorList, CompetencyHead } from './rubric-view.tsx'
import type { ShownCompetency } from './rubric-view.tsx'
import { knockOuts, leastWeight, mostWeight } from './rubric.ts'

export type RubricFormProps = {
  back: string
  number: number
  candidates: number
  competencies: ShownCompetency[]
  addable: { key: string; name: string }[]
  answer?: { errors?: Record<string, string[]>; values?: Record<string, unknown> }
}

const knockOutOptions = knockOuts.map((least) => ({
  value: String(least),
  label: `A mean below ${least} says no`,
}))

/** Weights, must-haves and knock-outs of a rubric, competency by competency. */
export const RubricForm = (props: RubricFormProps) => (
  <PostForm
    action=""
    version={props.number}
    errors={props.answer?.errors}
    values={props.answer?.values}
    warnUnsaved
  >
    <p className="text-sm text-muted">
      Only the proportions between weights matter. A must is rated by at least two people. A
      knock-out decides alone: a mean below it says no hire, whatever the rest.
    </p>
    <ol className="stack">
      {props.competencies.map((competency, at) => (
        <li key={competency.key} className="card">
          <Row competency={competency} at={at} />
        </li>
      ))}
    </ol>
    <Next {...props} />
    <div className="form-actions">
      <Button variant="primary" type="submit">
        {`Save as version ${props.number + 1}`}
      </Button>
      <LinkButton to={props.back} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </PostForm>
)

const Next = ({ addable, candidates }: RubricFormProps) => (
  <Section title="Add and save" card>
    <div className="form">
      <SelectField
        name="add"
        label="Add a competency from the library"
        placeholder="None"
        required={false}
        options={addable.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextField
        name="reason"
        label="Why this version"
        hint="The team reads it beside the version."
        required={candidates > 0}
        maxLength={500}
      />
    </div>
  </Section>
)

const Row = ({ competency, at }: { competency: ShownCompetency; at: number }) => {
  const field = (name: string) => `rows[${at}].${name}`
  const { name, ratedIn } = competency
  return (
    <fieldset className="stack">
      <legend className="sr-only">{name}</legend>
      <CompetencyHead competency={competency} />
      <input type="hidden" name={field('key')} value={competency.key} />
      <WeightAndKnockOut competency={competency} field={field} />
      {ratedIn === null && (
        <Checkbox name={field('out')} label="Leave it out of the next version" />
      )}
      <AnchorList competency={competency} />
    </fieldset>
  )
}

type FieldsProps = { competency: ShownCompetency; field: (name: string) => string }

const WeightAndKnockOut = ({ competency, field }: FieldsProps) => (
  <div className="rubric-fields">
    <TextField
      name={field('weight')}
      label="Weight"
      type="number"
      min={leastWeight}
      max={mostWeight}
      step={0.5}
      required
      defaultValue={competency.weight}
    />
    <SelectField
      name={field('knockOut')}
      label="Knock-out"
      placeholder="No knock-out"
      required={false}
      options={knockOutOptions}
      defaultValue={String(competency.knockOut ?? '')}
    />
    <Checkbox name={field('must')} label="Must" defaultChecked={competency.must} />
  </div>
)
