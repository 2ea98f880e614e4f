import { acceptedEndings } from '#app/files/file-name.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import type { FormErrors } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import type { FieldConstraints } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { trapField } from './submission.ts'
import type { PublicListing } from '#app/hiring/careers/public-opening.ts'

const said = words.apply

export interface ApplicationFormProps {
  organisation: { name: string; slug: string }
  opening: PublicListing
  notice: string
  version: string
  constraints: Record<string, FieldConstraints | undefined>
  errors?: FormErrors
  values?: Record<string, unknown>
}

export function ApplicationForm(props: ApplicationFormProps) {
  const { organisation, opening, constraints, errors, values } = props
  return (
    <PostForm
      id="application"
      action={`/careers/${organisation.slug}/${opening.slug}/application`}
      encType="multipart/form-data"
      constraints={constraints}
      errors={errors}
      values={values}
    >
      <Fields again={errors !== undefined} />
      <Trap />
      <PrivacyNotice {...props} />
      <div className="form-actions">
        <Button variant="primary">{said.send}</Button>
      </div>
    </PostForm>
  )
}

/** A browser forgets a chosen file when a form comes back, so the field says so. */
const Fields = ({ again }: { again: boolean }) => (
  <>
    <TextField name="name" label={said.name} autoComplete="name" required />
    <TextField name="email" label={said.email} type="email" autoComplete="email" required />
    <TextField
      name="resume"
      label={said.resume}
      type="file"
      accept={`${acceptedEndings},.json`}
      hint={again ? `${said.resumeHint} ${said.resumeAgain}` : said.resumeHint}
      required
    />
    <TextField name="phone" label={said.phone} type="tel" autoComplete="tel" required={false} />
    <TextField name="links" label={said.links} hint={said.linksHint} required={false} />
    <TextArea name="note" label={said.note} hint={said.noteHint} rows={5} required={false} />
  </>
)

const Trap = () => (
  <div className="trap" aria-hidden="true">
    <label htmlFor="application-website">{said.trap}</label>
    <input
      id="application-website"
      name={trapField}
      type="text"
      tabIndex={-1}
      autoComplete="off"
      defaultValue=""
    />
  </div>
)

const PrivacyNotice = ({ notice, version }: ApplicationFormProps) => (
  <section className="card stack" aria-labelledby="privacy">
    <h2 id="privacy">{words.privacy.title}</h2>
    <div className="prose">
      {notice.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
    <input type="hidden" name="notice" value={version} />
    <Checkbox name="consent" label={words.privacy.agree} required defaultChecked={false} />
  </section>
)
