import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/domains.page.ts'
import { domainSchema, findingInWords, proofAddress, recordName, recordValue } from './domain.ts'
import { DomainCard } from './domain-card.tsx'
import { claimDomain, listDomains } from './domains.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Domains · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const claimed = await listDomains(ctx)
  return {
    home: `/${ctx.org.slug}`,
    domains: claimed.map(({ id, name, token, verifiedAt, failingSince, checkedAt, finding }) => ({
      id,
      name,
      verifiedAt,
      failingSince,
      checkedAt,
      finding: findingInWords(finding),
      record: { name: recordName(name), value: recordValue(token) },
      file: proofAddress(name),
    })),
    constraints: constraintsOf(domainSchema),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, domainSchema), async (input) => {
    await claimDomain(ctx, input)
    const message = `Now publish the record for ${input.name}.`
    return redirectWithFlash(`/${ctx.org.slug}/settings/domains`, message)
  })
}

export default function Domains({ loaderData, actionData }: Route.ComponentProps) {
  const { home, domains, constraints } = loaderData
  const here = `${home}/settings/domains`
  return (
    <>
      <PageHeader
        title="Domains"
        lead="Prove which e-mail domains are yours. People with their addresses can then sign in through your identity provider, and your directory can manage them."
      />
      <div className="stack max-w-3xl">
        {domains.length === 0 && (
          <EmptyState title="No domain yet">
            Add the part of your e-mail addresses behind the @. You prove that it is yours with one
            DNS record or one file.
          </EmptyState>
        )}
        {domains.map((domain) => (
          <DomainCard key={domain.id} here={here} {...domain} />
        ))}
        <Section title="Add a domain" card>
          <PostForm action={here} id="domain" constraints={constraints} {...actionData}>
            <TextField
              name="name"
              label="Domain"
              hint="Like example.com. Each subdomain with addresses of its own is a domain of its own."
              autoComplete="off"
              spellCheck={false}
              inputMode="url"
            />
            <Button variant="primary">Add</Button>
          </PostForm>
        </Section>
      </div>
    </>
  )
}
