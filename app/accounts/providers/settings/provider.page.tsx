import { accessNames } from '#app/accounts/actor.ts'
import { findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import { PlanNotice } from '#app/accounts/billing/plan-notice.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/provider.page.ts'
import { Addresses, Connected, Disconnection } from './connection.tsx'
import {
  newcomerAccess,
  providerSchema,
  returnAddress,
  wayInPath,
} from '#app/accounts/providers/provider.ts'
import { findProviderSettings, saveProvider } from './settings.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Sign-in · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { provider, domains, people } = await findProviderSettings(ctx)
  const { origin } = ctx.services
  return {
    home: `/${ctx.org.slug}`,
    provider,
    domains,
    people,
    returnTo: returnAddress(origin, ctx.org.slug),
    wayIn: `${origin}${wayInPath(ctx.org.slug)}`,
    plan: await findEntitlement(ctx, 'sso'),
    constraints: constraintsOf(providerSchema),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await request.formData()
  const version = Number(form.get('_version'))
  const read = parseForm(form, providerSchema)
  delete read.values.clientSecret
  return carryOut(read, async (input) => {
    await saveProvider(ctx, { ...input, version })
    const message = 'The provider answers, and is connected.'
    return redirectWithFlash(`/${ctx.org.slug}/settings/sign-in`, message)
  })
}

export default function ProviderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { home, provider, plan, constraints, returnTo, wayIn } = loaderData
  return (
    <>
      <PageHeader
        title="Sign-in"
        crumbs={[{ to: `${home}/settings`, label: 'Settings' }]}
        lead="Connect the identity provider of your organisation, such as Entra ID, Okta, Google Workspace or Keycloak, by OpenID Connect."
      />
      <div className="stack max-w-3xl">
        <PlanNotice verdict={plan} />
        {provider && <Connected {...loaderData} provider={provider} />}
        <Section title={provider ? 'Connection' : 'Connect a provider'} card>
          <Addresses returnTo={returnTo} wayIn={wayIn} />
          <PostForm
            action={`${home}/settings/sign-in`}
            id="provider"
            version={provider?.version ?? 0}
            constraints={constraints}
            errors={actionData?.errors}
            values={actionData?.values ?? valuesOf(provider)}
          >
            <Fields connected={provider !== null} />
            <Button variant="primary">Check and save</Button>
          </PostForm>
        </Section>
        {provider && <Disconnection home={home} name={provider.name} />}
      </div>
    </>
  )
}

type Provider = Route.ComponentProps['loaderData']['provider']

const valuesOf = (provider: Provider) =>
  provider
    ? {
        name: provider.name,
        issuer: provider.issuer,
        clientId: provider.clientId,
        defaultAccess: provider.defaultAccess ?? '',
      }
    : {}

const Fields = ({ connected }: { connected: boolean }) => (
  <>
    <TextField name="name" label="Name" hint="What the button says, such as Okta." />
    <TextField
      name="issuer"
      label="Issuer"
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      hint="The address in front of /.well-known/openid-configuration, exactly as the provider writes it."
    />
    <TextField name="clientId" label="Client id" autoComplete="off" spellCheck={false} />
    <TextField
      name="clientSecret"
      label="Client secret"
      type="password"
      required={!connected}
      autoComplete="new-password"
      hint={
        connected
          ? 'Stored encrypted and never shown. Leave empty to keep it.'
          : 'Stored encrypted and never shown again.'
      }
    />
    <SelectField
      name="defaultAccess"
      label="Newcomers become"
      required={false}
      hint="Who signs in with an address in your domains and is not a member yet. More access is given on the members page."
      options={[
        { value: '', label: 'Nobody: only members and invited people come in' },
        ...newcomerAccess.map((value) => ({ value, label: accessNames[value] })),
      ]}
    />
  </>
)
