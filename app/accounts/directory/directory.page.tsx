import { accessNames, type Access } from '#app/accounts/actor.ts'
import { findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import { PlanNotice } from '#app/accounts/billing/plan-notice.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { CopyText } from '#app/ui/copy-text.tsx'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/directory.page.ts'
import { mappedAccess } from './access.ts'
import { viewDirectory } from './overview.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Directory · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    address: `${ctx.services.origin}/scim/v2/${ctx.org.slug}`,
    ...(await viewDirectory(ctx)),
    plan: await findEntitlement(ctx, 'sso'),
  }
}

export default function DirectoryPage({ loaderData }: Route.ComponentProps) {
  const { home, address, people, groups, plan } = loaderData
  return (
    <>
      <PageHeader
        title="Directory"
        crumbs={[{ to: `${home}/settings`, label: 'Settings' }]}
        lead="Let your directory, such as Entra ID or Okta, add, change and end memberships by SCIM 2.0."
      />
      <div className="stack max-w-3xl">
        <PlanNotice verdict={plan} />
        <Connection home={home} address={address} people={people} />
        <Groups home={home} groups={groups} />
      </div>
    </>
  )
}

type View = Route.ComponentProps['loaderData']

const Connection = ({ home, address, people }: Pick<View, 'home' | 'address' | 'people'>) => (
  <Section title="Connection" card>
    <div className="stack">
      <KeyValues
        items={[
          { label: 'Address to enter there', value: <Copied text={address} /> },
          { label: 'Token to enter there', value: 'A key for “Manage members (SCIM)”' },
          { label: 'People so far', value: people },
        ]}
      />
      <p className="text-muted">
        People with addresses in your verified domains become members at once. Everybody else is
        invited. Nobody’s other organisations, and nothing they sign in with, can be changed this
        way.
      </p>
      <div className="form-actions">
        <LinkButton to={`${home}/settings/keys`} variant="primary">
          Make a key
        </LinkButton>
        <LinkButton to={`${home}/settings/domains`}>Domains</LinkButton>
      </div>
    </div>
  </Section>
)

const Groups = ({ home, groups }: Pick<View, 'home' | 'groups'>) => (
  <Section
    title="What groups may do"
    lead="Somebody in several groups gets the most that one of them gives. Owners stay owners whatever their groups say."
    card
  >
    {groups.length === 0 ? (
      <EmptyState title="No groups yet" level={3}>
        Groups that your directory sends are listed here. Choose for each what its people may do.
      </EmptyState>
    ) : (
      <div className="stack">
        {groups.map((group) => (
          <GroupForm key={group.id} home={home} {...group} />
        ))}
      </div>
    )}
  </Section>
)

type GroupFormProps = {
  home: string
  id: string
  name: string
  people: number
  access: Access | null
}

const GroupForm = ({ home, id, name, people, access }: GroupFormProps) => (
  <PostForm action={`${home}/settings/directory/groups/${id}`} id={`group-${id}`} layout="inline">
    <SelectField
      name="access"
      label={`${name}, ${people} ${people === 1 ? 'person' : 'people'}`}
      required={false}
      defaultValue={access ?? ''}
      options={[
        { value: '', label: 'Says nothing' },
        ...mappedAccess.map((value) => ({ value, label: accessNames[value] })),
      ]}
    />
    <Button>Save</Button>
  </PostForm>
)

const Copied = ({ text }: { text: string }) => (
  <span className="cluster">
    <code className="break-all">{text}</code>
    <CopyText text={text} size="small" />
  </span>
)
