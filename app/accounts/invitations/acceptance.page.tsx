import { redirect } from 'react-router'
import { accessDescriptions, accessNames } from '#app/accounts/actor.ts'
import { personContext } from '#app/accounts/context.ts'
import { EntryFrame } from '#app/accounts/entry-frame.tsx'
import { signedIn, toSignIn } from '#app/accounts/in-organisation.middleware.ts'
import { sessionCookie } from '#app/accounts/sessions/cookies.ts'
import { renewSession } from '#app/accounts/sessions/sessions.server.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Route } from './+types/acceptance.page.ts'
import { acceptInvitation, findInvitation } from './acceptance.server.ts'
import { acceptanceSchema } from './invitation.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Invitation · Groundwork' }]

export const middleware: Route.MiddlewareFunction[] = [signedIn]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = context.get(personContext)
  const address = { slug: params.org, id: idOf(params.id) }
  const open = await findInvitation(ctx, address)
  if (!open) throw toSignIn(request)
  const { org, access, inviter } = open
  const { name, email } = ctx.person
  return {
    here: `/invitations/${address.slug}/${address.id}`,
    organisation: org.name,
    access,
    inviter,
    person: { name, email },
    constraints: constraintsOf(acceptanceSchema),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(personContext)
  const address = { slug: params.org, id: idOf(params.id) }
  return carryOut(await readForm(request, acceptanceSchema), async ({ name }) => {
    const joined = await acceptInvitation(ctx, { ...address, name })
    if (!joined) throw toSignIn(request)
    const cookie = sessionCookie(ctx.services.origin, await renewSession(ctx))
    return redirect(`/${joined.slug}`, { status: 303, headers: { 'Set-Cookie': cookie } })
  })
}

export default function Acceptance({ loaderData, actionData }: Route.ComponentProps) {
  const { here, organisation, access, inviter, person, constraints } = loaderData
  return (
    <EntryFrame
      title={`Join ${organisation}`}
      lead={`${inviter} invites ${person.email} as ${accessNames[access].toLowerCase()}.`}
    >
      <p>{accessDescriptions[access]}</p>
      <PostForm action={here} id="join" constraints={constraints} {...actionData}>
        <TextField
          name="name"
          label="Your name"
          hint="Colleagues and candidates see it."
          autoComplete="name"
          defaultValue={person.name}
        />
        <div className="form-actions">
          <Button variant="primary">Join {organisation}</Button>
          <LinkButton to="/organisations" variant="quiet">
            Not now
          </LinkButton>
        </div>
      </PostForm>
    </EntryFrame>
  )
}
