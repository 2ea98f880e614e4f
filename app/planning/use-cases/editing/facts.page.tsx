import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { IdeaFields } from '#app/planning/use-cases/intake/idea-fields.tsx'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { schemaFor } from '#app/planning/use-cases/use-case.ts'
import { changeUseCase } from '#app/planning/use-cases/use-cases.server.ts'
import { Conflict } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Route } from './+types/facts.page.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const useCase = await findUseCase(ctx, params.useCase, 'use-case.edit')
  const { title, problem, input, output, currentProcess, businessFunction } = useCase
  const back = `/${ctx.org.slug}/use-cases/${params.useCase}`
  return {
    back,
    here: `${back}/facts`,
    idea: { title, problem, input, output, currentProcess, businessFunction },
    industry: useCase.industry,
    sponsor: useCase.sponsor,
    tags: useCase.tags.join(', '),
    version: useCase.version,
    constraints: constraintsOf(schemaFor(useCase)),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const known = await findUseCase(ctx, params.useCase, 'use-case.edit')
  const form = parseForm(posted, schemaFor(known))
  if (!form.ok) return refuseForm(form)
  const version = Number(posted.get('_version'))
  try {
    await changeUseCase(ctx, { id: params.useCase, version, facts: form.value })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return staleForm(posted, error)
  }
  return redirectWithFlash(`/${ctx.org.slug}/use-cases/${params.useCase}`, 'Saved.')
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function EditFacts({ loaderData, actionData }: Route.ComponentProps) {
  const { here, back, idea, industry, sponsor, tags, version, constraints } = loaderData
  return (
    <PostForm
      id="facts"
      action={here}
      version={version}
      constraints={constraints}
      {...actionData}
      warnUnsaved
    >
      <IdeaFields idea={idea} />
      <TextField
        name="sponsor"
        label="Sponsor"
        hint="Who pays for it, and speaks for it above."
        required={false}
        defaultValue={sponsor}
      />
      <TextField name="industry" label="Industry" required={false} defaultValue={industry} />
      <TextField
        name="tags"
        label="Tags"
        hint="Separated by commas."
        required={false}
        defaultValue={tags}
      />
      <div className="form-actions">
        <Button variant="primary">Save</Button>
        <LinkButton to={back} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </PostForm>
  )
}
