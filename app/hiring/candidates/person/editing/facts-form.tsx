import type { FormErrors } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import type { SelectOption } from '#app/ui/forms/field.tsx'
import type { FieldConstraints } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export interface FactsFormProps {
  here: string
  back: string
  version: number
  values: Record<string, unknown>
  errors?: FormErrors
  team: SelectOption[]
  sources: SelectOption[]
  constraints: Record<string, FieldConstraints | undefined>
}

export const FactsForm = ({ here, back, team, sources, ...form }: FactsFormProps) => (
  <PostForm
    id="facts"
    action={here}
    version={form.version}
    constraints={form.constraints}
    values={form.values}
    errors={form.errors}
    warnUnsaved
  >
    <TextField name="name" label="Name" required />
    <TextField name="email" label="E-mail" type="email" required />
    <TextField name="phone" label="Phone" type="tel" required={false} />
    <TextField name="location" label="Place" required={false} />
    <TextField name="links" label="Links" hint="Up to five, apart by spaces." required={false} />
    <SelectField name="source" label="Source" options={sources} />
    <TextField
      name="sourceDetail"
      label="More about the source"
      hint="An agency, an event, a person outside."
      required={false}
    />
    <SelectField name="referredBy" label="Referred by" options={team} placeholder="Nobody" />
    <div className="form-actions">
      <Button variant="primary">Save</Button>
      <LinkButton to={back} variant="quiet">
        Back
      </LinkButton>
    </div>
  </PostForm>
)
