import { organisationContext } from '#app/accounts/context.ts'
import { changeNote, showNote } from '#app/hiring/candidates/person/notes.server.ts'
import { noteSchema } from '#app/hiring/candidates/person/person.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, parseForm, refuseForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/note.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Edit a note · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { text, version, candidacyId, candidate } = await showNote(ctx, params.note)
  return {
    here: `/${ctx.org.slug}/notes/${params.note}`,
    back: `/${ctx.org.slug}/candidacies/${candidacyId}`,
    text,
    version,
    candidate,
    constraints: constraintsOf(noteSchema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, noteSchema)
  if (!form.ok) return refuseForm(form)
  const version = Number(posted.get('_version'))
  const { text } = form.value
  const { candidacyId } = await changeNote(ctx, { id: params.note, text, version })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${candidacyId}#notes`,
    'Your note is saved.',
  )
}

export default function Note({ loaderData, actionData }: Route.ComponentProps) {
  const { here, back, text, version, candidate, constraints } = loaderData
  return (
    <>
      <PageHeader title="Edit your note" crumbs={[{ to: back, label: candidate }]} />
      <div className="stack">
        <PostForm
          id="note"
          action={here}
          version={version}
          constraints={constraints}
          values={{ text }}
          warnUnsaved
          {...actionData}
        >
          <TextArea name="text" label="Note" rows={8} required />
          <div className="form-actions">
            <Button variant="primary">Save</Button>
            <LinkButton to={`${back}#notes`} variant="quiet">
              Back
            </LinkButton>
          </div>
        </PostForm>
        <PostForm action={`${here}/removal`} layout="inline" aria-label="Remove the note">
          <Button variant="danger" size="small">
            Remove this note
          </Button>
        </PostForm>
      </div>
    </>
  )
}
