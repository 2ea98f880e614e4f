import type { LevelCard, RoleCard } from '#app/roles/role-cards.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Option = { value: string; label: string }
export type CardFieldsProps = {
  card: RoleCard & { entry: LevelCard }
  competencies: Option[]
  cancel: string
}

const mustRows = 6
const niceRows = 4
const perLine = (entries: readonly string[]) => entries.join('\n')

/** Everything of a card at one level that an organisation may word for itself. */
export const CardFields = ({ card, competencies, cancel }: CardFieldsProps) => (
  <>
    <TextField name="name" label="Role" required defaultValue={card.name} />
    <TextField name="mission" label="Mission" required defaultValue={card.mission} />
    <LevelFields entry={card.entry} />
    <SharedFields card={card} />
    <Section
      title="Rated competencies"
      level={3}
      lead="Each must is rated by two interviewers; six musts at most."
    >
      <CompetencyRows
        name="must"
        label="Must"
        count={mustRows}
        chosen={card.competencies.must}
        options={competencies}
      />
      <CompetencyRows
        name="nice"
        label="Nice to have"
        count={niceRows}
        chosen={card.competencies.nice}
        options={competencies}
      />
    </Section>
    <TextField name="reason" label="What changed, and why" required maxLength={300} />
    <div className="form-actions">
      <Button type="submit" variant="primary">
        Save as a new version
      </Button>
      <LinkButton to={cancel} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </>
)

const LevelFields = ({ entry }: { entry: LevelCard }) => (
  <Section title="At this level" level={3}>
    <TextField name="title" label="Title" required defaultValue={entry.title} />
    <TextField name="scope" label="Scope" required defaultValue={entry.scope} />
    <TextArea
      name="responsibilities"
      label="Responsibilities"
      hint="One a line, four to six"
      rows={6}
      defaultValue={perLine(entry.responsibilities)}
    />
    <TextArea
      name="mustHaves"
      label="Must have"
      hint="One a line, seven at most; what can be observed, no years"
      rows={6}
      defaultValue={perLine(entry.mustHaves)}
    />
    <TextArea
      name="niceToHaves"
      label="Nice to have"
      hint="One a line"
      required={false}
      rows={4}
      defaultValue={perLine(entry.niceToHaves)}
    />
    <TextField
      name="minimum"
      label="What is enough to apply"
      required
      defaultValue={entry.minimum}
    />
  </Section>
)

const SharedFields = ({ card }: { card: RoleCard }) => (
  <Section title="At every level" level={3}>
    <TextArea
      name="examples"
      label="Use cases"
      hint="One a line"
      rows={4}
      defaultValue={perLine(card.useCases.examples)}
    />
    <TextArea
      name="moments"
      label="Day to day"
      hint="One a line"
      rows={5}
      defaultValue={perLine(card.dayToDay.moments)}
    />
    <TextField
      name="stack"
      label="Stack"
      hint="Separated by commas, fifteen at most"
      defaultValue={card.stack.join(', ')}
    />
  </Section>
)

type RowsProps = {
  name: 'must' | 'nice'
  label: string
  count: number
  chosen: readonly { key: string; weight: number }[]
  options: Option[]
}

const CompetencyRows = ({ name, label, count, chosen, options }: RowsProps) => (
  <fieldset>
    <legend>{label}</legend>
    {Array.from({ length: count }, (_, row) => (
      <div key={row} className="fields">
        <SelectField
          name={`${name}[${row}].key`}
          label={`${label} ${row + 1}`}
          options={options}
          placeholder="None"
          required={false}
          defaultValue={chosen[row]?.key ?? ''}
        />
        <TextField
          name={`${name}[${row}].weight`}
          label="Weight"
          type="number"
          min={1}
          max={5}
          required={false}
          defaultValue={chosen[row]?.weight ?? 1}
        />
      </div>
    ))}
  </fieldset>
)
