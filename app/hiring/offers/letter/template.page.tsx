import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { requiredParagraphs } from '#app/http/typed-text.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import { z } from 'zod'
import type { Route } from './+types/template.page.ts'
import { fillLetter, letterPlaceholders, sampleValues } from './letter.ts'
import { saveTemplate, showTemplate } from './template.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Offer letter · Groundwork' }]

const schema = z.object({ markdown: requiredParagraphs(20_000, 'Write the letter first.') })

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { number, markdown } = await showTemplate(ctx)
  const example = fillLetter(markdown, { ...sampleValues, organisation: ctx.org.name })
  return { home: `/${ctx.org.slug}`, number, markdown, example }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, schema)
  if (!form.ok) return refuseForm(form)
  try {
    const after = Number(posted.get('_version'))
    await saveTemplate(ctx, { markdown: form.value.markdown, after })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    if (!(error instanceof Invalid)) throw error
    return refuseForm({ errors: error.fields, values: form.values })
  }
  return redirectWithFlash(`/${ctx.org.slug}/offers/letter`, 'Saved. New offers start from it.')
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const { home, number, example } = loaderData
  return (
    <>
      <PageHeader
        title="Offer letter"
        crumbs={[{ to: `${home}/offers`, label: 'Offers' }]}
        lead={
          number === 0
            ? 'You use the letter that comes with Groundwork. Change it here; offers that are made already keep theirs.'
            : `Your own letter, version ${number}. Offers that are made already keep theirs.`
        }
      />
      <div className="columns">
        <LetterForm {...loaderData} refused={actionData} />
        <Section title="As a candidate reads it" card>
          <Markdown text={example} headingOffset={2} />
        </Section>
      </div>
    </>
  )
}

type FormProps = Pick<Route.ComponentProps['loaderData'], 'home' | 'number' | 'markdown'> & {
  refused: Route.ComponentProps['actionData']
}

const LetterForm = ({ home, number, markdown, refused }: FormProps) => (
  <PostForm
    action=""
    version={number}
    errors={refused?.errors}
    values={refused?.values}
    warnUnsaved
  >
    <TextArea
      name="markdown"
      label="The letter, in Markdown"
      hint={`It knows ${letterPlaceholders.map((name) => `{{${name}}}`).join(' ')}. A line that speaks only of something that is not offered is left out.`}
      rows={24}
      required
      defaultValue={markdown}
    />
    <div className="form-actions">
      <Button variant="primary">Save</Button>
      <LinkButton to={`${home}/offers`} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </PostForm>
)
