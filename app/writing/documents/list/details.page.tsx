import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import { requiredLine } from '#app/http/typed-text.ts'
import { Conflict } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { changeDocument } from '#app/writing/documents/list/archiving.server.ts'
import type { Route } from './+types/details.page.ts'
import { findDetails } from './details.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Title and owner · Groundwork' }]

const schema = z.object({
  title: requiredLine(160, 'Give the document a title.'),
  owner: z.string('Choose an owner.'),
})

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, people } = await findDetails(ctx, params.document)
  return {
    here: `/${ctx.org.slug}/documents/${document.id}`,
    title: document.title,
    ownerId: document.ownerId,
    version: document.version,
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    constraints: constraintsOf(schema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const version = Number(posted.get('_version'))
  try {
    return await carryOut(parseForm(posted, schema), async ({ title, owner }) => {
      await changeDocument(ctx, { id: params.document, version, title, ownerId: idOf(owner) })
      return redirectWithFlash(`/${ctx.org.slug}/documents/${params.document}`, 'Saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function Details({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title, ownerId, version, people, constraints } = loaderData
  return (
    <>
      <PageHeader title="Title and owner" crumbs={[{ to: here, label: title }]} />
      <PostForm
        action={`${here}/details`}
        version={version}
        errors={actionData?.errors}
        values={actionData?.values}
        constraints={constraints}
      >
        <TextField name="title" label="Title" defaultValue={title} />
        <SelectField
          name="owner"
          label="Owner"
          hint="Whoever owns it may read and write it."
          options={people}
          defaultValue={ownerId}
        />
        <div className="form-actions">
          <Button variant="primary">Save</Button>
          <LinkButton to={here} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </>
  )
}
