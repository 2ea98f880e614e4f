import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { factSourcesContext } from '#app/writing/context.ts'
import { findTldr } from '#app/writing/tldrs/keeping/reading.server.ts'
import { changeTldr } from '#app/writing/tldrs/keeping/tldrs.server.ts'
import { wordsForm } from '#app/writing/tldrs/tldr.ts'
import type { Route } from './+types/edit-tldr.page.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'tldr.make')
  const found = await findTldr(ctx, context.get(factSourcesContext), params.tldr)
  const { title, body, version } = found
  return {
    here: `/${ctx.org.slug}/tldrs/${params.tldr}`,
    version,
    values: { title, body },
    constraints: constraintsOf(wordsForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  try {
    return await carryOut(parseForm(posted, wordsForm), async (said) => {
      const at = { id: params.tldr, version: Number(posted.get('_version')) }
      await changeTldr(ctx, context.get(factSourcesContext), { ...at, ...said })
      return redirectWithFlash(`/${ctx.org.slug}/tldrs/${params.tldr}`, 'Saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function EditTldr({ loaderData, actionData }: Route.ComponentProps) {
  const { here, version, values, constraints } = loaderData
  return (
    <>
      <PageHeader
        title="Edit the text"
        lead="The evidence stays below the TLDR as it is."
        crumbs={[{ to: here, label: values.title }]}
      />
      <PostForm
        action={`${here}/edit`}
        version={version}
        errors={actionData?.errors}
        values={actionData?.values ?? values}
        constraints={constraints}
        warnUnsaved
      >
        <TextField name="title" label="Title" />
        <TextArea name="body" label="TLDR" hint="One or two sentences." rows={4} />
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
