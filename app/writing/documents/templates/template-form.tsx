import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export type TemplateFormProps = {
  action: string
  section: {
    key: string
    title: string
    guidance: string
    body: string
    leftOut: boolean
    required: boolean
  }
  refused?: { errors: Record<string, string[]>; values: Record<string, unknown> }
}

export const TemplateForm = ({ action, section, refused }: TemplateFormProps) => (
  <PostForm
    action={action}
    id={`form-${section.key}`}
    errors={refused?.errors}
    values={refused?.values}
    aria-label={section.title}
  >
    <input type="hidden" name="key" value={section.key} />
    <TextField name="title" label="Title" maxLength={120} defaultValue={section.title} required />
    <TextArea
      name="guidance"
      label="What belongs there"
      hint="Shown to whoever writes it."
      rows={3}
      maxLength={1000}
      defaultValue={section.guidance}
      required={false}
    />
    <TextArea
      name="body"
      label="Text to start from"
      hint="Markdown. Left empty, the section is drafted from facts."
      rows={4}
      maxLength={10_000}
      defaultValue={section.body}
      required={false}
    />
    {!section.required && (
      <Checkbox
        name="leftOut"
        label="Leave it out of new documents"
        defaultChecked={section.leftOut}
      />
    )}
    <div className="form-actions">
      <Button variant="primary">Save</Button>
    </div>
  </PostForm>
)
