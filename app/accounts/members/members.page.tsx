import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { accessDescriptions, accessNames, accessValues } from '#app/accounts/actor.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { applicationContext } from '#app/http/application.ts'
import type { Application } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { countRequest, findLeft, uncount } from '#app/http/rate-limit.ts'
import { TooManyRequests } from '#app/problems.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/members.page.ts'
import { InviteForm, OpenInvitations } from '#app/accounts/invitations/invitations.tsx'
import { inviteMembers, listInvitations } from '#app/accounts/invitations/invitations.server.ts'
import {
  invitationLimit,
  invitationSchema,
  saidOfInvited,
  saidOfLimit,
} from '#app/accounts/invitations/invitation.ts'
import type { Invited } from '#app/accounts/invitations/invitation.ts'
import { MemberTable } from './member-table.tsx'
import { listMembers } from './members.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Members · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const mayInvite = can(ctx.actor, 'member.invite').ok
  return {
    home: `/${ctx.org.slug}`,
    members: await listMembers(ctx),
    mayChange: can(ctx.actor, 'member.change').ok,
    invitations: mayInvite ? await listInvitations(ctx) : null,
    choices: accessValues.filter((target) => can(ctx.actor, 'member.invite', { target }).ok),
    constraints: constraintsOf(invitationSchema),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const application = context.get(applicationContext)
  return carryOut(await readForm(request, invitationSchema), async ({ email, access }) => {
    const invited = await countInvited(application, { who: ctx.actor.id, most: email.length }, () =>
      inviteMembers(ctx, { emails: email, access }),
    )
    return redirectWithFlash(`/${ctx.org.slug}/members`, saidOfInvited(invited))
  })
}

/** Counts who is invited: all are counted before, so that two lists at once keep to the limit, and who is not is taken back. */
async function countInvited(
  application: Application,
  { who, most }: { who: string; most: number },
  invite: () => Promise<Invited>,
): Promise<Invited> {
  const left = await findLeft(application, invitationLimit, who)
  if (most > left.remaining) throw new TooManyRequests(left.resetSeconds, saidOfLimit(most, left))
  await countRequest(application, invitationLimit, who, most)
  let count = 0
  try {
    const invited = await invite()
    count = invited.invited.length
    return invited
  } finally {
    await uncount(application, invitationLimit, who, most - count)
  }
}

export default function Members({ loaderData, actionData }: Route.ComponentProps) {
  const { home, members, mayChange, invitations, choices, constraints } = loaderData
  return (
    <>
      <PageHeader title="Members" lead="Who works here, and what each of them may do." />
      <div className="stack">
        <MemberTable members={members} home={mayChange ? home : null} />
        {invitations && (
          <>
            <InviteForm
              key={newestOf(invitations)}
              action={`${home}/members`}
              choices={choices}
              constraints={constraints}
              state={actionData}
            />
            <OpenInvitations home={home} invitations={invitations} />
          </>
        )}
        <Section
          title="What each access may do"
          actions={<PageLink to={`${home}/settings/access`}>Access explained</PageLink>}
        >
          <KeyValues items={meanings} />
        </Section>
      </div>
    </>
  )
}

/** Once the newest is another one, what was typed is sent, and the form begins anew. */
const newestOf = (invitations: { id: string }[]) =>
  invitations
    .map(({ id }) => id)
    .toSorted()
    .at(-1)

const meanings = accessValues.map((access) => ({
  label: accessNames[access],
  value: accessDescriptions[access],
}))
