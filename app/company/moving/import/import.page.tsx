import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { refuseForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { Invalid } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/import.page.ts'
import { importOrganisation } from './imports.server.ts'

/** Unpacking is work, whether or not anything comes of it: it counts for the person, who can make organisations. */
const importLimit = { name: 'organisation-import', times: 6, seconds: 3600 }

export const meta: Route.MetaFunction = () => [{ title: 'Import · Groundwork' }]

export function loader({ context }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'organisation.import')
  return { home: `/${org.slug}` }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'organisation.import')
  await countRequest(context.get(applicationContext), importLimit, ctx.actor.userId)
  const file = (await readUploadForm(request)).get('file')
  try {
    if (!(file instanceof File)) throw new Invalid('Choose the zip of an export.')
    const rows = await importOrganisation(ctx, new Uint8Array(await file.arrayBuffer()))
    return redirectWithFlash(`/${ctx.org.slug}`, `${rows.toLocaleString('en')} rows were imported.`)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return refuseForm({ errors: { file: [error.message] }, values: {} })
  }
}

/** Takes in what an export took along. */
export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const { home } = loaderData
  return (
    <>
      <PageHeader
        title="Import an organisation"
        crumbs={[{ to: `${home}/settings/data`, label: 'Your data' }]}
        lead="An export of Groundwork, put into this organisation. It has to be empty: make a new one for it."
      />
      <div className="prose mb-5">
        <p>
          Everything comes with its history, which says that it was imported. Former members are
          imported as names only, for what they did; invite those who are to work here. Links, keys
          and sign-in settings of the old place work no more.
        </p>
      </div>
      <PostForm
        action={`${home}/settings/data/import`}
        encType="multipart/form-data"
        errors={actionData?.errors}
      >
        <TextField
          name="file"
          label="The zip of the export"
          hint="At most 15 MB."
          type="file"
          accept=".zip"
          required
        />
        <div className="form-actions">
          <Button variant="primary">Import</Button>
        </div>
      </PostForm>
    </>
  )
}
