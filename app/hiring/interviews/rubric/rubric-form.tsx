import { Table, type Column } from '#app/ui/data/table.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { AnchorList, Definition } from './rubric-view.tsx'
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
  label: `Below ${least} says no`,
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
    <Table
      caption="Rubric"
      hideCaption
      columns={columns}
      rows={props.competencies.map((competency, at) => ({ competency, at }))}
      rowKey={({ competency }) => competency.key}
    />
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

type Row = { competency: ShownCompetency; at: number }

const columns: Column<Row>[] = [
  { key: 'name', label: 'Competency', heads: true, cell: (row) => <Named {...row} /> },
  { key: 'weight', label: 'Weight', cell: (row) => <Weight {...row} /> },
  { key: 'knockOut', label: 'Knock-out', cell: (row) => <KnockOut {...row} /> },
  { key: 'must', label: 'Must', cell: (row) => <Must {...row} /> },
]

const Named = ({ competency, at }: Row) => (
  <div className="rubric-name">
    <input type="hidden" name={`rows[${at}].key`} value={competency.key} />
    {competency.name}
    <Definition competency={competency} />
    <AnchorList competency={competency} />
    {competency.ratedIn === null && (
      <Checkbox name={`rows[${at}].out`} label="Leave it out of the next version" />
    )}
  </div>
)

/** What a reader hears of a field that only its column names. */
const labelled = (label: string, { competency }: Row) => (
  <>
    {label}
    <span className="sr-only"> of {competency.name}</span>
  </>
)

const Weight = (row: Row) => (
  <TextField
    name={`rows[${row.at}].weight`}
    label={labelled('Weight', row)}
    hideLabel
    type="number"
    min={leastWeight}
    max={mostWeight}
    step={0.5}
    required
    defaultValue={row.competency.weight}
  />
)

const KnockOut = (row: Row) => (
  <SelectField
    name={`rows[${row.at}].knockOut`}
    label={labelled('Knock-out', row)}
    hideLabel
    placeholder="None"
    required={false}
    options={knockOutOptions}
    defaultValue={String(row.competency.knockOut ?? '')}
  />
)

const Must = (row: Row) => (
  <Checkbox
    name={`rows[${row.at}].must`}
    label={labelled('Must', row)}
    defaultChecked={row.competency.must}
  />
)
