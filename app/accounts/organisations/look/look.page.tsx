import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/look.page.ts'
import { LogoForms } from './logo-forms.tsx'
import { LookPreview } from './look-preview.tsx'
import { contrast, inkFor, isReadable, lookSchema, triedLook } from './look.ts'
import { saveColours, viewLook } from './look.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Look · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { version, ...look } = await viewLook(ctx)
  const tried = { ...look, ...triedLook(new URL(request.url).searchParams) }
  return {
    here: `/${ctx.org.slug}/settings/look`,
    organisation: ctx.org.name,
    version,
    look: tried,
    isSaved: tried.accent === look.accent && tried.ink === look.ink,
    ratio: Math.floor(contrast(tried.accent, tried.ink) * 10) / 10,
    readable: isReadable(tried),
    better: inkFor(tried.accent),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await request.formData()
  const version = Number(form.get('_version'))
  try {
    return await carryOut(parseForm(form, lookSchema), async (look) => {
      await saveColours(ctx, { ...look, version })
      return redirectWithFlash(`/${ctx.org.slug}/settings/look`, 'The colours are saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(form, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function LookPage({ loaderData, actionData }: Route.ComponentProps) {
  const { here, organisation, version, look, isSaved } = loaderData
  return (
    <>
      <PageHeader
        title="Look"
        lead="How you show yourselves to others: on the careers page, in the portal, in mails, in documents you export or share, and in pictures that go with posts."
      />
      <div className="stack max-w-3xl">
        <Section title="Preview" lead={isSaved ? undefined : 'These colours are not saved yet.'}>
          <LookPreview organisation={organisation} look={look} />
          <Readable {...loaderData} />
        </Section>
        <Section title="Colours">
          <PostForm
            key={`${look.accent}${look.ink}`}
            action={here}
            version={version}
            errors={actionData?.errors}
            values={actionData?.values ?? { accent: look.accent, ink: look.ink }}
          >
            <div className="cluster">
              <TextField name="accent" label="Ground" type="color" />
              <TextField name="ink" label="Letters on it" type="color" />
            </div>
            <div className="form-actions">
              <Button variant="primary">Save the colours</Button>
              <Button formMethod="get" formAction={here}>
                Show in the preview
              </Button>
            </div>
          </PostForm>
        </Section>
        <LogoForms here={here} logo={look.logo} />
      </div>
    </>
  )
}

const Readable = ({ ratio, readable, better }: Route.ComponentProps['loaderData']) =>
  readable ? (
    <p className="text-muted">
      The letters stand out {ratio} to 1; at least 4.5 to 1 is needed to be read by everybody.
    </p>
  ) : (
    <Notice title="Hard to read" tone="warn">
      The letters stand out {ratio} to 1 only; 4.5 to 1 is needed. On this ground{' '}
      {better === '#ffffff' ? 'white' : 'black'} letters work best.
    </Notice>
  )
