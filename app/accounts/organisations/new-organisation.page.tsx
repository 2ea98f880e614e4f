import { redirect } from 'react-router'
import { personContext } from '#app/accounts/context.ts'
import { EntryFrame } from '#app/accounts/entry-frame.tsx'
import { signedIn } from '#app/accounts/in-organisation.middleware.ts'
import { sessionCookie } from '#app/accounts/sessions/cookies.ts'
import { renewSession } from '#app/accounts/sessions/sessions.server.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Route } from './+types/new-organisation.page.ts'
import { newOrganisationSchema } from './organisation.ts'
import { createOrganisation } from './organisations.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'New organisation · Groundwork' }]

export const middleware: Route.MiddlewareFunction[] = [signedIn]

export const loader = ({ context }: Route.LoaderArgs) => ({
  yourName: context.get(personContext).person.name,
  constraints: constraintsOf(newOrganisationSchema),
})

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(personContext)
  return carryOut(await readForm(request, newOrganisationSchema), async (input) => {
    const { slug } = await createOrganisation(ctx, input)
    const cookie = sessionCookie(ctx.services.origin, await renewSession(ctx))
    return redirect(`/${slug}`, { status: 303, headers: { 'Set-Cookie': cookie } })
  })
}

export default function NewOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const { yourName, constraints } = loaderData
  return (
    <EntryFrame
      title="New organisation"
      lead="For your company or your team. You become its owner."
    >
      <PostForm
        action="/organisations/new"
        id="organisation"
        constraints={constraints}
        {...actionData}
      >
        <TextField
          name="name"
          label="Name of the organisation"
          hint="Candidates see it on your careers page."
          autoComplete="organization"
        />
        <TextField name="yourName" label="Your name" autoComplete="name" defaultValue={yourName} />
        <div className="form-actions">
          <Button variant="primary">Make the organisation</Button>
          <LinkButton to="/organisations" variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </EntryFrame>
  )
}
