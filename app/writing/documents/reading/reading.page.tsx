import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { PlainDocument } from '#app/writing/documents/links/plain-document.tsx'
import type { Route } from './+types/reading.page.ts'
import { readingMinutes } from './minutes.ts'
import { findReading, startReading } from './reading.server.ts'
import { SessionBar } from './session-bar.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Silent reading · ${loaderData?.title ?? ''} · Groundwork` },
]

const schema = z.object({ minutes: z.number('Say how many minutes.').int().min(1).max(120) })

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, sections, session, readers } = await findReading(ctx, params.document)
  const written = sections.filter(({ body }) => body.trim() !== '')
  const goesOn = session !== null && session.endedAt === null
  return {
    here: `/${ctx.org.slug}/documents/${document.id}`,
    title: document.title,
    archived: document.archivedAt !== null,
    minutes: readingMinutes(written.map(({ body }) => body)),
    session: goesOn
      ? { id: session.id, endsAt: new Date(+session.startedAt + session.minutes * 60_000) }
      : null,
    readers: goesOn
      ? readers.map(({ memberId, name, finishedAt }) => ({
          name,
          finished: finishedAt !== null,
          mine: memberId === ctx.actor.id,
        }))
      : [],
    sections: written.map(({ title, body }) => ({ title, body })),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, schema), async ({ minutes }) => {
    await startReading(ctx, { documentId: params.document, minutes })
    const here = `/${ctx.org.slug}/documents/${params.document}`
    return redirectWithFlash(`${here}/reading`, 'The reading has begun. Send the others this page.')
  })
}

export default function Reading({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title, archived, minutes, session, readers, sections } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title={title}
        crumbs={[{ to: here, label: 'The document' }]}
        lead="Everybody reads in silence first, then all speak about the same text."
      />
      {session ? (
        <SessionBar here={here} session={session} readers={readers} />
      ) : (
        !archived && <Start here={here} minutes={minutes} answer={actionData} />
      )}
      {sections.length === 0 ? (
        <p>Nothing is written yet.</p>
      ) : (
        <PlainDocument sections={sections} />
      )}
    </div>
  )
}

type StartProps = { here: string; minutes: number; answer: Route.ComponentProps['actionData'] }

const Start = ({ here, minutes, answer }: StartProps) => (
  <Section title="Read in silence" card>
    <PostForm
      action={`${here}/reading`}
      layout="inline"
      errors={answer?.errors}
      values={answer?.values}
    >
      <TextField
        name="minutes"
        type="number"
        label="Minutes"
        hint="As long as the text takes at 230 words a minute."
        min={1}
        max={120}
        defaultValue={minutes}
        required
      />
      <Button variant="primary">Start</Button>
    </PostForm>
  </Section>
)
