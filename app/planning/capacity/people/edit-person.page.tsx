import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/edit-person.page.ts'
import { changePerson, findChoices } from './people.server.ts'
import { choicesOf } from './person-choices.ts'
import { PersonFields } from './person-fields.tsx'
import { personForm } from './person-form.ts'
import { findPersonView } from '#app/planning/capacity/people/person/person-view.server.ts'
import { skillsFor } from '#app/planning/capacity/people/person/skills.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const choices = choicesOf(await findChoices(ctx))
  const { person, memberId, source, version } = await findPersonView(ctx, params.person)
  return {
    here: `/${ctx.org.slug}/capacity/people/${params.person}`,
    name: person.name,
    version,
    choices,
    skills: skillsFor(person.role, person.skills),
    values: {
      name: person.name,
      role: person.role,
      memberId: memberId ?? '',
      source,
      percent: Math.round(person.share * 100),
      startsOn: person.startsOn,
      endsOn: person.endsOn ?? '',
      ramp: person.ramp.map((share) => Math.round(share * 100)).join(', '),
    },
    constraints: constraintsOf(personForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  try {
    return await carryOut(parseForm(posted, personForm), async (form) => {
      await changePerson(ctx, params.person, { ...form, version: Number(posted.get('_version')) })
      return redirectWithFlash(`/${ctx.org.slug}/capacity/people/${params.person}`, 'Saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function EditPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { here, name, version, choices, skills, values, constraints } = loaderData
  return (
    <>
      <PageHeader title={`Change ${name}`} crumbs={[{ to: here, label: name }]} />
      <PostForm
        action={`${here}/edit`}
        errors={actionData?.errors}
        values={actionData?.values ?? values}
        constraints={constraints}
        version={version}
        warnUnsaved
      >
        <PersonFields {...choices} skills={skills} cancel={here} label="Save" />
      </PostForm>
    </>
  )
}
