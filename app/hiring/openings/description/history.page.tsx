import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { DiffView } from '#app/ui/data/diff-view.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { readableDiffs } from '#app/ui/readable-markdown.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { z } from 'zod'
import type { Route } from './+types/history.page.ts'
import { listDescriptions, restoreDescription } from './descriptions.server.ts'
import { Preview } from './preview.tsx'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { facts } = await findOpening(ctx, params.opening)
  const versions = await listDescriptions(ctx, params.opening)
  const diffs = readableDiffs(versions.map(({ markdown }) => markdown))
  return {
    mayRestore: can(ctx.actor, 'description.edit', facts).ok,
    timeZone: ctx.actor.timeZone,
    versions: versions.map(({ number, reason, author, createdAt, markdown }, index) => ({
      number,
      reason,
      author,
      createdAt: createdAt.toISOString(),
      first: index === versions.length - 1 ? markdown : null,
      changes: diffs[index] ?? null,
    })),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { number } = await requireForm(request, z.object({ number: z.number().int() }))
  const restored = await restoreDescription(ctx, { openingId: params.opening, number })
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${params.opening}/description`,
    `Version ${number} is back, as version ${restored.number}.`,
  )
}

export default function History({ loaderData }: Route.ComponentProps) {
  const { versions, mayRestore, timeZone } = loaderData
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  return (
    <div className="stack">
      {versions.map(({ number, reason, author, createdAt, changes, first }, index) => (
        <Section
          key={number}
          title={`Version ${number}`}
          lead={`${author}, ${format.format(new Date(createdAt))}${reason ? `: ${reason}` : ''}`}
          card
          actions={mayRestore && index > 0 && <RestoreForm number={number} />}
        >
          <details open={index === 0}>
            <summary>
              {first === null ? 'Changes from the version before' : 'The first text'}
            </summary>
            {changes && <DiffView {...changes} />}
            {first !== null && <Preview text={first} plain />}
          </details>
        </Section>
      ))}
    </div>
  )
}

const RestoreForm = ({ number }: { number: number }) => (
  <PostForm action="" layout="inline">
    <input type="hidden" name="number" value={number} />
    <Button type="submit" size="small" aria-label={`Restore version ${number}`}>
      Restore
    </Button>
  </PostForm>
)
