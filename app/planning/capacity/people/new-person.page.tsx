import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/new-person.page.ts'
import { addPerson, findChoices } from './people.server.ts'
import { PersonFields } from './person-fields.tsx'
import { choicesOf } from './person-choices.ts'
import { personForm } from './person-form.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Add a person · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    here: `/${ctx.org.slug}/capacity`,
    choices: choicesOf(await findChoices(ctx)),
    values: { percent: 100, source: 'employee', startsOn: ctx.now.toISOString().slice(0, 10) },
    constraints: constraintsOf(personForm),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'planning.edit')
  return carryOut(await readForm(request, personForm), async (form) => {
    const { id } = await addPerson(ctx, form)
    return redirectWithFlash(
      `/${ctx.org.slug}/capacity/people/${id}`,
      `${form.name} is part of the capacity now.`,
    )
  })
}

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { here, choices, values, constraints } = loaderData
  return (
    <>
      <PageHeader title="Add a person" crumbs={[{ to: here, label: 'Capacity' }]} />
      <PostForm
        action={`${here}/people/new`}
        errors={actionData?.errors}
        values={actionData?.values ?? values}
        constraints={constraints}
        warnUnsaved
      >
        <PersonFields {...choices} skills={[]} cancel={here} label="Add the person" />
      </PostForm>
    </>
  )
}
