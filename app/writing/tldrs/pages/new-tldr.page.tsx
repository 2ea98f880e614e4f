import { organisationContext } from '#app/accounts/context.ts'
import { readUploadForm } from '#app/files/uploads.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { DraftTextArea } from '#app/ui/forms/draft-text-area.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { factSourcesContext } from '#app/writing/context.ts'
import { listSubjects } from '#app/writing/tldrs/keeping/reading.server.ts'
import { makeTldr } from '#app/writing/tldrs/keeping/tldrs.server.ts'
import { newTldrForm } from '#app/writing/tldrs/tldr.ts'
import type { Route } from './+types/new-tldr.page.ts'
import { postedText } from './posted-text.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'New TLDR · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const asked = new URL(request.url).searchParams.get('subject') ?? ''
  const subjects = await listSubjects(ctx, context.get(factSourcesContext))
  return {
    here: `/${ctx.org.slug}/tldrs`,
    subjects,
    chosen: subjects.some(({ value }) => value === asked) ? asked : '',
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readUploadForm(request)
  return carryOut(parseForm(form, newTldrForm), async ({ title, sentences, ...posted }) => {
    const from = await postedText(form, posted)
    const { id } = await makeTldr(ctx, context.get(factSourcesContext), { title, sentences, from })
    return redirectWithFlash(`/${ctx.org.slug}/tldrs/${id}`, 'Here is the point, and why.')
  })
}

export default function NewTldr({ loaderData, actionData }: Route.ComponentProps) {
  const { here } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="New TLDR"
        lead="The sentences that carry the point are taken as they stand. No model is asked."
        crumbs={[{ to: here, label: 'TLDRs' }]}
      />
      <PostForm action={`${here}/new`} encType="multipart/form-data" {...actionData}>
        <Sources {...loaderData} />
        <TextField
          name="title"
          label="Title"
          hint="What the text is called. It helps to find the point."
          maxLength={160}
          required={false}
        />
        <ChoiceGroup
          name="sentences"
          legend="How many sentences"
          direction="row"
          options={['1', '2', '3'].map((value) => ({ value, label: value }))}
          defaultValue="2"
        />
        <div className="form-actions">
          <Button variant="primary">Make the TLDR</Button>
          <LinkButton to={here} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </div>
  )
}

const Sources = ({ subjects, chosen }: Route.ComponentProps['loaderData']) => (
  <>
    {subjects.length > 0 && (
      <SelectField
        name="subject"
        label="What it is about"
        hint="Its own sentences are read, or its facts where it has none. Of a debrief only facts are."
        placeholder="Something else: a text or a file"
        options={subjects}
        defaultValue={chosen}
        required={false}
      />
    )}
    {chosen === '' && (
      <>
        <DraftTextArea
          name="text"
          draftKey="tldr:text"
          label="Or paste a text"
          hint="Read as Markdown: a line that begins with # is a heading. Everybody here who works with TLDRs can read it."
          rows={10}
          required={false}
        />
        <TextField
          name="file"
          type="file"
          label="Or send a file"
          accept=".pdf,.docx,.txt,.md"
          hint="PDF, Word (.docx), text or Markdown, at most 15 MB. Its text is kept, the file is not."
          required={false}
        />
      </>
    )}
  </>
)
