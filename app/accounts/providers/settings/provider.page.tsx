import { findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import { PlanNotice } from '#app/accounts/billing/plan-notice.tsx'
import { organisationContext, personContext } from '#app/accounts/context.ts'
import type { Context } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import type { SeatedContext } from '#app/accounts/providers/preparation/confirming.server.ts'
import {
  changesOf,
  consequencesOf,
  mayConfirm,
} from '#app/accounts/providers/preparation/preparation.ts'
import { PreparationCard } from '#app/accounts/providers/preparation/preparation-card.tsx'
import {
  findPreparation,
  prepareProvider,
} from '#app/accounts/providers/preparation/preparation.server.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { Conflict } from '#app/problems.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/provider.page.ts'
import { Connected, Disconnection } from './connection.tsx'
import { providerSchema, returnAddress, wayInPath } from '#app/accounts/providers/provider.ts'
import type { ProviderInput } from '#app/accounts/providers/provider.ts'
import { ProviderForm } from './provider-form.tsx'
import { findProviderSettings, saveProvider } from './settings.server.ts'
import type { ProviderSettings } from './settings.server.ts'

/** Each try reads a description elsewhere, and most of them write to the owners. */
const saveLimit = { name: 'provider-save', times: 20, seconds: 60 * 60 }

export const meta: Route.MetaFunction = () => [{ title: 'Sign-in · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { person } = context.get(personContext)
  const { provider, domains, people } = await findProviderSettings(ctx)
  const verdict = mayConfirm({ ...ctx, person })
  const { origin } = ctx.services
  return {
    home: `/${ctx.org.slug}`,
    provider,
    preparation: await showPreparation(ctx, provider),
    owns: can(ctx.actor, 'identity.settings').ok,
    obstacle: verdict.ok ? null : verdict.reason,
    email: person.email,
    domains,
    people,
    returnTo: returnAddress(origin, ctx.org.slug),
    wayIn: `${origin}${wayInPath(ctx.org.slug)}`,
    plan: await findEntitlement(ctx, 'sso'),
    constraints: constraintsOf(providerSchema),
  }
}

async function showPreparation(ctx: Context, provider: ProviderSettings['provider']) {
  const found = await findPreparation(ctx)
  return (
    found && {
      ...found,
      changes: changesOf(provider, found),
      consequences: consequencesOf(provider, found),
    }
  )
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = { ...context.get(organisationContext), person: context.get(personContext).person }
  const form = await request.formData()
  const read = parseForm(form, providerSchema)
  delete read.values.clientSecret
  form.delete('clientSecret')
  try {
    return await carryOut(read, async (input) => {
      await countRequest(context.get(applicationContext), saveLimit, ctx.actor.userId)
      const message = await save(ctx, input, form)
      return redirectWithFlash(`/${ctx.org.slug}/settings/sign-in`, message)
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(form, error)
    throw error
  }
}

/** Connects at once what comes from an owner who signed in by a code, and has everything else wait for one. */
async function save(ctx: SeatedContext, input: ProviderInput, form: FormData): Promise<string> {
  if (mayConfirm(ctx).ok) {
    await saveProvider(ctx, { ...input, version: Number(form.get('_version')) })
    return 'The provider answers, and is connected.'
  }
  await prepareProvider(ctx, { ...input, seen: String(form.get('preparation') ?? '') })
  return 'The provider answers. It waits for an owner to confirm it.'
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function ProviderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { home, provider, preparation, plan, owns, obstacle, email } = loaderData
  const here = `${home}/settings/sign-in`
  return (
    <>
      <PageHeader
        title="Sign-in"
        crumbs={[{ to: `${home}/settings`, label: 'Settings' }]}
        lead="Connect the identity provider of your organisation, such as Entra ID, Okta, Google Workspace or Keycloak, by OpenID Connect."
      />
      <div className="stack max-w-3xl">
        <PlanNotice verdict={plan} />
        {preparation && (
          <PreparationCard
            here={here}
            preparation={preparation}
            version={provider?.version ?? 0}
            obstacle={obstacle}
            ownAddress={owns && obstacle !== null ? email : null}
          />
        )}
        {provider && <Connected {...loaderData} provider={provider} />}
        <ProviderForm {...loaderData} {...actionData} here={here} prepares={obstacle !== null} />
        {provider && owns && <Disconnection home={home} name={provider.name} />}
      </div>
    </>
  )
}
