import { data } from 'react-router'
import { z } from 'zod'
import { organisationContext, shownOnceContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { LinkLength, MadeLink, OpenLinks, type OpenLinksProps } from '#app/ui/links/open-links.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/links.page.ts'
import { listLinks, makeLink } from './links.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Public links · Groundwork' }]

type OpenLink = Awaited<ReturnType<typeof listLinks>>[number]

const linkForm = z.object({
  days: z.number().int().min(1).max(365),
  withNumbers: z.boolean().default(false),
})

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { here: `/${ctx.org.slug}/roadmap`, links: await listLinks(ctx) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { services } = context.get(applicationContext)
  const form = await readForm(request, linkForm)
  let link: string | null = null
  const refused = await carryOut(form, async (value) => {
    const { token } = await makeLink(ctx, value)
    context.set(shownOnceContext, 'Done already; the link was shown once.')
    link = `${services.origin}/plans/${ctx.org.slug}/${token}`
    return new Response(null)
  })
  return link ? data({ link, errors: null, values: null }) : refused
}

const columns: OpenLinksProps<OpenLink>['columns'] = [
  { key: 'plan', label: 'Plan', heads: true, cell: ({ number }) => `Plan ${number}` },
  {
    key: 'what',
    label: 'Shows',
    cell: ({ withNumbers }) => (withNumbers ? 'numbers too' : 'no numbers'),
  },
  { key: 'by', label: 'By', cell: ({ createdBy }) => createdBy },
]

export default function Links({ loaderData, actionData }: Route.ComponentProps) {
  const { here, links } = loaderData
  const made = actionData && 'link' in actionData ? actionData.link : null
  return (
    <div className="stack">
      <PageHeader
        title="Public links"
        crumbs={[{ to: here, label: 'Roadmap' }]}
        lead="Whoever has a link can read the plan, and nothing else, until the link ends."
      />
      {made && <MadeLink link={made} />}
      <Section title="Make a link" card>
        <PostForm action={`${here}/links`} errors={actionData?.errors} values={actionData?.values}>
          <LinkLength />
          <Checkbox
            name="withNumbers"
            label="Show internal numbers"
            hint="How full each role is, whom you hire, and what the plan is worth."
          />
          <div className="form-actions">
            <Button variant="primary">Make the link</Button>
          </div>
        </PostForm>
      </Section>
      <OpenLinks
        links={links}
        here={here}
        columns={columns}
        made="Made"
        nameOf={({ number }) => `this link to plan ${number}`}
      />
    </div>
  )
}
