import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { Invalid } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { findTargets } from '#app/writing/exports/intake/import.server.ts'
import { intoSections } from '#app/writing/exports/intake/into-sections.ts'
import { markdownIn } from '#app/writing/exports/intake/posted-markdown.server.ts'
import type { Route } from './+types/import.page.ts'
import { ImportPreview } from './import-preview.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Import into a document · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { title, sections } = await findTargets(ctx, params.document)
  return {
    here: `/${ctx.org.slug}/documents/${params.document}`,
    title,
    sections: sections.map(({ key, title: label, written }) => ({ key, title: label, written })),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { title, sections } = await findTargets(ctx, params.document)
  const form = await readUploadForm(request)
  try {
    const text = await markdownIn(form)
    const parts = intoSections(text, sections, title)
    return data({ preview: { text, parts }, errors: null })
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return data({ preview: null, errors: error.fields }, 400)
  }
}

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title, sections } = loaderData
  const preview = actionData?.preview ?? null
  return (
    <div className="stack">
      <PageHeader
        title="Import a text"
        lead="Its headings say which section each part goes to. Nothing is changed before you have seen it."
        crumbs={[{ to: here, label: title }]}
      />
      {preview ? (
        <ImportPreview here={here} sections={sections} {...preview} />
      ) : (
        <Choose here={here} errors={actionData?.errors ?? null} />
      )}
    </div>
  )
}

const Choose = ({ here, errors }: { here: string; errors: Record<string, string[]> | null }) => (
  <PostForm action={`${here}/import`} encType="multipart/form-data" errors={errors}>
    <TextField
      name="file"
      type="file"
      label="Word or Markdown file"
      accept=".docx,.md,.txt"
      hint="At most 15 MB. Headings, lists, tables and links are kept; pictures are not."
    />
    <div className="form-actions">
      <Button variant="primary">See what goes where</Button>
      <LinkButton to={here} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </PostForm>
)
