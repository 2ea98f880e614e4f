import { organisationContext, personContext } from '#app/accounts/context.ts'
import { removalWord } from '#app/accounts/removal-word.ts'
import { networkInWords } from '#app/accounts/sessions/network.ts'
import { listSessions } from '#app/accounts/sessions/own-sessions.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/account.page.ts'
import { browserName, profileSchema, timeZones } from './profile.ts'
import { findProfile, saveProfile } from './profile.server.ts'
import { SessionList } from './session-list.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Your account · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const person = context.get(personContext)
  const sessions = await listSessions(person)
  return {
    home: `/${ctx.org.slug}`,
    organisation: ctx.org.name,
    memberId: ctx.actor.id,
    email: person.person.email,
    profile: await findProfile(ctx),
    sessions: sessions.map(({ agent, network, ...session }) => ({
      ...session,
      browser: browserName(agent),
      place: networkInWords(network),
    })),
    constraints: constraintsOf(profileSchema),
    zones: timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, profileSchema), async (profile) => {
    await saveProfile(ctx, profile)
    return redirectWithFlash(`/${ctx.org.slug}/account`, 'Your account is saved.')
  })
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { home, organisation, memberId, email, profile, sessions, constraints, zones } = loaderData
  return (
    <>
      <PageHeader title="Your account" lead={email} />
      <div className="stack max-w-3xl">
        <Section title="You" card>
          <PostForm
            action={`${home}/account`}
            id="profile"
            constraints={constraints}
            errors={actionData?.errors}
            values={actionData?.values ?? profile}
          >
            <TextField name="name" label="Name" autoComplete="name" />
            <SelectField name="timeZone" label="Time zone" options={zones} />
            <Checkbox
              name="shortcuts"
              label="Single-key shortcuts"
              hint="Press ? on any page for the list. They never fire while you type."
            />
            <Button variant="primary">Save</Button>
          </PostForm>
        </Section>
        <SessionList home={home} sessions={sessions} />
        <Section title={`Leave ${organisation}`} card>
          <ConfirmBox
            action={`${home}/members/${memberId}/removal`}
            label="Leave the organisation"
            word={removalWord}
          >
            You are signed out and can no longer open {organisation}. What you did here keeps your
            name.
          </ConfirmBox>
        </Section>
      </div>
    </>
  )
}
