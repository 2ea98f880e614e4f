import { data } from 'react-router'
import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { paragraphs } from '#app/http/typed-text.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { PostFormProps } from '#app/ui/forms/post-form.tsx'
import { FileOrLines } from '#app/ui/imports/file-or-lines.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/import.page.ts'
import { carryOutImport, previewImport } from './import.server.ts'
import { ImportPreview } from './import-preview.tsx'
import type { ImportPreviewProps } from './import-preview.tsx'
import { postedList } from './posted-list.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Import people · Groundwork' }]

const nothing = 'Choose a CSV file, or paste its lines.'

const listForm = z.object({
  list: paragraphs(400_000, nothing).min(1, nothing),
  step: z.enum(['check', 'import']).default('check'),
})

export function loader({ context }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'planning.edit')
  return { here: `/${org.slug}/capacity` }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'planning.edit')
  const posted = await postedList(request)
  if (!posted.ok) {
    const { reason, status, values } = posted
    return data({ errors: { file: [reason] }, values }, status)
  }
  const form = parseForm(posted.form, listForm)
  if (form.ok && form.value.step === 'check') {
    const preview = await previewImport(ctx, form.value.list)
    return data({ errors: null, values: form.values, preview })
  }
  return carryOut(form, async ({ list }) => {
    const { added, changed } = await carryOutImport(ctx, list)
    return redirectWithFlash(`/${ctx.org.slug}/capacity`, `${added} added, ${changed} changed.`)
  })
}

export default function ImportPeople({ loaderData, actionData }: Route.ComponentProps) {
  const { here } = loaderData
  const preview = actionData && 'preview' in actionData ? actionData.preview : null
  return (
    <div className="stack">
      <PageHeader
        title="Import people"
        crumbs={[{ to: here, label: 'Capacity' }]}
        lead="Take a team over from a spreadsheet. Nothing is changed before you have seen what it would do."
      />
      {preview && <ImportPreview {...preview} />}
      <Section title="The file" card>
        <FileForm
          here={here}
          preview={preview}
          errors={actionData?.errors}
          values={actionData?.values}
        />
      </Section>
    </div>
  )
}

type FileFormProps = Pick<PostFormProps, 'errors' | 'values'> & {
  here: string
  preview: ImportPreviewProps | null
}

const FileForm = ({ here, preview, errors, values }: FileFormProps) => (
  <PostForm action={`${here}/import`} encType="multipart/form-data" errors={errors} values={values}>
    <FileOrLines name="list" row="line" hint={hint} checked={preview !== null} />
    <div className="form-actions">
      <Button name="step" value="check" variant={preview ? 'plain' : 'primary'}>
        Check
      </Button>
      {preview && preview.problems.length === 0 && (
        <Button name="step" value="import" variant="primary">
          Import {preview.people.length}
        </Button>
      )}
      <LinkButton to={here} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </PostForm>
)

const hint =
  'The first line names the columns: name, role, percent, starts, ends, ramp, skills. Days are written 2027-01-31. ' +
  'People who are known by their name are changed.'
