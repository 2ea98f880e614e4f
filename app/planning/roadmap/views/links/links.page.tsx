import { data } from 'react-router'
import { z } from 'zod'
import { organisationContext, shownOnceContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/links.page.ts'
import { LinkTable } from './link-table.tsx'
import { listLinks, makeLink } from './links.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Public links · Groundwork' }]

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

const lengths = [
  { value: '7', label: 'One week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
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
      {made && (
        <Notice tone="good" title="Copy the link now: it is shown this once">
          <TextField name="link" label="The link" hideLabel readOnly value={made} />
        </Notice>
      )}
      <Section title="Make a link" card>
        <PostForm action={`${here}/links`} errors={actionData?.errors} values={actionData?.values}>
          <SelectField name="days" label="It ends after" options={lengths} defaultValue="30" />
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
      <LinkTable links={links} here={here} />
    </div>
  )
}
