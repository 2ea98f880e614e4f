import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { factSourcesContext } from '#app/writing/context.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { countryWords } from '#app/roles/countries.ts'
import type { Place } from '#app/roles/places.ts'
import { placeFrom } from '#app/ui/time/moments.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import type { Route } from './+types/facts.page.ts'
import { findFactChoices } from './fact-choices.server.ts'
import { FactFields } from './fact-fields.tsx'
import { factsFields, factsForm } from './opening-form.ts'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { changeOpening } from '#app/hiring/openings/openings.server.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { facts, title, version, headcount, employmentType, places, pay, useCases, lastDay } =
    await findOpening(ctx, params.opening)
  authorise(ctx.actor, 'opening.edit', facts)
  return {
    here: `/${ctx.org.slug}/openings/${params.opening}`,
    title,
    version,
    facts: { headcount, employmentType, places: places.map(typed), pay, useCases, lastDay },
    choices: await findFactChoices(ctx, context.get(factSourcesContext), {
      places,
      useCases,
      zone: placeFrom(null, request.headers.get('Cookie')).timeZone,
    }),
    constraints: constraintsOf(factsFields),
  }
}

const typed = (place: Place) => ({ ...place, country: countryWords(place.country) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, factsForm)
  if (!form.ok) return refuseForm(form)
  try {
    await changeOpening(ctx, {
      id: params.opening,
      version: Number(posted.get('_version')),
      facts: form.value,
    })
  } catch (error) {
    if (error instanceof Invalid) return refuseForm({ errors: error.fields, values: form.values })
    if (!(error instanceof Conflict)) throw error
    return staleForm(posted, error)
  }
  return redirectWithFlash(`/${ctx.org.slug}/openings/${params.opening}`, 'Saved.')
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function EditFacts({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title, version, facts, choices, constraints } = loaderData
  return (
    <PostForm
      action=""
      version={version}
      errors={actionData?.errors}
      values={actionData?.values}
      constraints={constraints}
      className="marks-required"
      warnUnsaved
    >
      <TextField name="title" label="Title" required defaultValue={title} />
      <FactFields facts={facts} choices={choices} />
      <div className="form-actions">
        <Button variant="primary" type="submit">
          Save
        </Button>
        <LinkButton to={here} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </PostForm>
  )
}
