import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import type { Context } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { placeholdersOf } from '#app/mail/template.ts'
import type { Words } from '#app/mail/template.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/mail.page.ts'
import { MailVersions } from './mail-versions.tsx'
import { ownWordsSchema } from './own-mails.ts'
import type { OwnWords } from './own-mails.ts'
import { saveWords, tryWords, viewOwnMail } from './own-words.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.label ?? 'Mail'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { original, ...view } = await viewOwnMail(ctx, params.mail)
  return {
    ...view,
    back: `/${ctx.org.slug}/settings/mail`,
    variables: placeholdersOf(original),
    constraints: constraintsOf(ownWordsSchema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await request.formData()
  const read = parseForm(form, ownWordsSchema)
  if (read.ok && form.get('step') === 'preview') return triedWords(ctx, params.mail, read)
  try {
    return await carryOut(read, async (words) => {
      await saveWords(ctx, params.mail, { ...words, version: Number(form.get('_version')) })
      const here = `/${ctx.org.slug}/settings/mail/${params.mail}`
      return redirectWithFlash(here, 'Your words are in use from now on.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(form, error)
    throw error
  }
}

type Read = { value: OwnWords; values: Record<string, unknown> }

function triedWords(ctx: Context, mail: string, { value, values }: Read) {
  try {
    return data({ errors: null, values, preview: tryWords(ctx, mail, value) })
  } catch (error) {
    if (error instanceof Invalid) return refuseForm({ errors: error.fields, values })
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function MailPage({ loaderData, actionData }: Route.ComponentProps) {
  const { back, mail, label, isOwn } = loaderData
  const tried = actionData && 'preview' in actionData ? actionData.preview : null
  return (
    <>
      <PageHeader
        title={label}
        crumbs={[{ to: back, label: 'Mail templates' }]}
        lead={isOwn ? 'In your own words.' : 'In the words that come with Groundwork.'}
      />
      <div className="stack max-w-3xl">
        <WordsForm loaderData={loaderData} actionData={actionData} />
        <Section
          title="Preview"
          lead={tried ? 'These words are not saved yet.' : 'With the values of somebody invented.'}
        >
          <Preview {...(tried ?? loaderData.preview)} />
        </Section>
        <MailVersions here={`${back}/${mail}`} {...loaderData} />
      </div>
    </>
  )
}

type WordsFormProps = Pick<Route.ComponentProps, 'loaderData' | 'actionData'>

const WordsForm = ({ loaderData, actionData }: WordsFormProps) => {
  const { back, mail, words, variables, version, constraints } = loaderData
  return (
    <PostForm
      action={`${back}/${mail}`}
      version={version}
      constraints={constraints}
      errors={actionData?.errors}
      values={actionData?.values ?? words}
      warnUnsaved
    >
      <TextField name="subject" label="Subject" />
      <TextArea
        name="text"
        label="Text"
        rows={14}
        hint={`You can use ${variables.map((name) => `{{${name}}}`).join(', ')}.`}
      />
      <div className="form-actions">
        <Button variant="primary">Save</Button>
        <Button name="step" value="preview">
          Show in the preview
        </Button>
      </div>
    </PostForm>
  )
}

const Preview = ({ subject, text }: Words) => (
  <div className="card">
    <p>
      <strong>{subject}</strong>
    </p>
    <p className="whitespace-pre-wrap">{text}</p>
  </div>
)
