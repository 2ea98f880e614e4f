import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'

export type PersonFieldsProps = {
  roles: { value: string; label: string }[]
  members: { value: string; label: string }[]
  sources: { value: string; label: string }[]
  /** Competencies of the role with the level the person has. */
  skills: { key: string; name: string; level: number | null }[]
  cancel: string
  label: string
}

const levels = [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: String(level) }))

/** Everything about somebody whose time is planned. */
export const PersonFields = ({
  roles,
  members,
  sources,
  skills,
  cancel,
  label,
}: PersonFieldsProps) => (
  <>
    <TextField name="name" label="Name" autoComplete="off" />
    <SelectField name="role" label="Role" options={roles} placeholder="Choose a role" />
    <SelectField
      name="memberId"
      label="Account"
      options={members}
      placeholder="None"
      required={false}
    />
    <SelectField name="source" label="How they are with you" options={sources} />
    <Time />
    {skills.length > 0 && <Skills skills={skills} />}
    <div className="form-actions">
      <Button variant="primary">{label}</Button>
      <LinkButton to={cancel} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </>
)

const Skills = ({ skills }: Pick<PersonFieldsProps, 'skills'>) => (
  <fieldset className="field">
    <legend className="field-label">Skills, from 1 (starting) to 5 (others learn from them)</legend>
    <div className="columns">
      {skills.map(({ key, name, level }, index) => (
        <div key={key}>
          <input type="hidden" name={`skills[${index}].key`} value={key} />
          <SelectField
            name={`skills[${index}].level`}
            label={name}
            options={levels}
            placeholder="Not known"
            defaultValue={level ?? ''}
            required={false}
          />
        </div>
      ))}
    </div>
  </fieldset>
)

const Time = () => (
  <>
    <TextField
      name="percent"
      label="Share of full time, in percent"
      type="number"
      step="1"
      hint="Single quarters can differ; set them on the person’s page."
    />
    <div className="columns">
      <TextField name="startsOn" label="First day" type="date" />
      <TextField name="endsOn" label="Last day" type="date" required={false} />
    </div>
    <TextField
      name="ramp"
      label="Useful share in the first quarters, in percent"
      hint="One per quarter from the first day on, such as “50, 100”; the last one holds. Empty for somebody who knows the work."
      required={false}
    />
  </>
)
