import { accessDescriptions, accessNames, accessValues, type Access } from '#app/accounts/actor.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { browserName } from '#app/accounts/profile/profile.ts'
import { listMemberSessions } from '#app/accounts/sessions/member-sessions.server.ts'
import { idOf } from '#app/http/ids.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/member.page.ts'
import { removalWord } from '#app/accounts/removal-word.ts'
import { MemberSessionList } from './member-session-list.tsx'
import { findListedMember } from './members.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.member.name ?? 'Member'} · Groundwork` },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'member.change')
  const member = await findListedMember(ctx, idOf(params.id))
  const target = member.access
  const verdict = can(ctx.actor, 'member.change', { target })
  const sessions = verdict.ok ? await listMemberSessions(ctx, member.id) : []
  return {
    home: `/${ctx.org.slug}`,
    organisation: ctx.org.name,
    member,
    choices: accessValues.filter(
      (access) => can(ctx.actor, 'member.change', { target: access }).ok,
    ),
    verdict,
    sessions: sessions.map(({ agent, ...session }) => ({
      ...session,
      browser: browserName(agent),
    })),
  }
}

export default function Member({ loaderData }: Route.ComponentProps) {
  const { home, organisation, member, choices, verdict, sessions } = loaderData
  const here = `${home}/members/${member.id}`
  return (
    <>
      <PageHeader
        title={member.name}
        lead={member.email}
        crumbs={[{ to: `${home}/members`, label: 'Members' }]}
      />
      {!verdict.ok && <p>{verdict.reason}</p>}
      {verdict.ok && (
        <div className="stack max-w-3xl">
          <AccessForm action={`${here}/access`} access={member.access} choices={choices} />
          <MemberSessionList
            action={`${here}/session-end`}
            name={member.name}
            sessions={sessions}
          />
          <ConfirmBox
            action={`${here}/removal`}
            label="Remove from the organisation"
            word={removalWord}
          >
            {member.name} is signed out at once and can no longer open {organisation}. What they did
            here keeps their name. You can invite them again.
          </ConfirmBox>
        </div>
      )}
    </>
  )
}

type AccessFormProps = { action: string; access: Access; choices: Access[] }

const AccessForm = ({ action, access, choices }: AccessFormProps) => (
  <Section
    title="Access"
    lead="The new access holds at once. Members who are in no other organisation are signed out and sign in again."
    card
  >
    <PostForm action={action} id="access">
      <ChoiceGroup
        name="access"
        legend="What they may do"
        defaultValue={access}
        options={choices.map((value) => ({
          value,
          label: accessNames[value],
          hint: accessDescriptions[value],
        }))}
      />
      <Button variant="primary">Change access</Button>
    </PostForm>
  </Section>
)
