import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/links.page.ts'
import { addDependency, findLinksPage } from './dependencies.server.ts'
import { LinkList } from './link-list.tsx'

const schema = z.object({
  kind: z.enum(['after', 'exclusive'], 'Choose how the two hang together.'),
  other: z.uuid('Choose another use case.'),
})

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { open, links, others } = await findLinksPage(ctx, params.useCase)
  const home = `/${ctx.org.slug}/use-cases`
  return { home, here: `${home}/${params.useCase}/links`, open, links, others }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, schema), async ({ kind, other: otherId }) => {
    await addDependency(ctx, { useCaseId: params.useCase, kind, otherId })
    const here = `/${ctx.org.slug}/use-cases/${params.useCase}/links`
    return redirectWithFlash(here, 'The link is noted.')
  })
}

const kinds = [
  { value: 'after', label: 'Comes after', hint: 'It starts only when the other one is done.' },
  { value: 'exclusive', label: 'Excludes', hint: 'One of the two, never both.' },
]

export default function Links({ loaderData, actionData }: Route.ComponentProps) {
  const { home, here, open, links, others } = loaderData
  return (
    <div className="stack">
      <Section title="How it hangs together with others" card>
        <LinkList links={links} home={home} remove={here} />
      </Section>
      {open.ok ? (
        <Section title="One more" card>
          <PostForm id="link" action={here} {...actionData}>
            <ChoiceGroup
              name="kind"
              legend="This use case"
              options={kinds}
              defaultValue="after"
              required
            />
            <SelectField
              name="other"
              label="The other one"
              options={others}
              placeholder="Choose …"
              required
            />
            <div className="form-actions">
              <Button variant="primary">Add</Button>
            </div>
          </PostForm>
        </Section>
      ) : (
        <Notice tone="warn">{open.reason}</Notice>
      )}
    </div>
  )
}
