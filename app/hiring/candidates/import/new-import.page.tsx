import { redirect } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { decodeText } from '#app/files/document-type.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { carryOut, typedIn } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { FileOrLines } from '#app/ui/imports/file-or-lines.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { checkMayImport, prepareImport } from './imports.server.ts'
import type { Route } from './+types/new-import.page.ts'

const pastedName = 'Pasted list'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  await checkMayImport(ctx, params.opening)
  return { back: `/${ctx.org.slug}/openings/${params.opening}/candidates` }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readUploadForm(request)
  const value = await listIn(form)
  return carryOut({ ok: true, value, values: typedIn(form) }, async (list) => {
    const { id } = await prepareImport(ctx, { openingId: params.opening, ...list })
    return redirect(`/${ctx.org.slug}/openings/${params.opening}/candidates/import/${id}`, 303)
  })
}

/** The file, or what was pasted when there is none. */
async function listIn(form: FormData): Promise<{ name: string; text: string }> {
  const file = form.get('file')
  if (!(file instanceof File)) return { name: pastedName, text: String(form.get('text') ?? '') }
  return { name: file.name, text: decodeText(new Uint8Array(await file.arrayBuffer())) }
}

export default function NewImport({ loaderData, actionData }: Route.ComponentProps) {
  const { back } = loaderData
  return (
    <Section
      title="Import candidates"
      lead="First you see what would happen, line by line. Nobody is added and nobody gets a mail before you say so."
    >
      <PostForm id="import" action={`${back}/import`} encType="multipart/form-data" {...actionData}>
        <FileOrLines name="text" row="line" hint={hint} />
        <div className="form-actions">
          <Button variant="primary">Check the list</Button>
          <LinkButton to={back} variant="quiet">
            Back
          </LinkButton>
        </div>
      </PostForm>
    </Section>
  )
}

const hint =
  'The first line names the columns: name (or first name and last name) and email; also phone, location, links, source, tags, ' +
  'and note, which the team alone reads. Up to 5,000 candidates.'
