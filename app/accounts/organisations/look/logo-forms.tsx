import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export interface LogoFormsProps {
  here: string
  logo: string | null
}

export const LogoForms = ({ here, logo }: LogoFormsProps) => (
  <Section title="Logo" lead="A PNG file of at most 200 kB, best with a transparent ground.">
    <PostForm action={`${here}/logo`} encType="multipart/form-data">
      <TextField name="logo" label="File" type="file" accept="image/png" />
      <Button>{logo ? 'Replace the logo' : 'Use this logo'}</Button>
    </PostForm>
    {logo && (
      <PostForm action={`${here}/logo-removal`} layout="inline">
        <Button variant="quiet">Take the logo away</Button>
      </PostForm>
    )}
  </Section>
)
