import { organisationContext } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { DiffView } from '#app/ui/data/diff-view.tsx'
import { wordDiff } from '#app/ui/data/word-diff.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/card-history.page.ts'
import { cardText } from './card-text.ts'
import { listCardVersions } from './cards.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const versions = await listCardVersions(ctx, params.role)
  if (versions.length === 0) throw new NotFound()
  const texts = versions.map(({ content }) => cardText(content))
  return {
    here: `/${ctx.org.slug}/roles/${params.role}`,
    versions: versions.map(({ number, reason, author, createdAt }, index) => ({
      number,
      reason,
      author,
      createdAt: createdAt.toISOString(),
      changes: wordDiff(texts[index + 1] ?? '', texts[index] ?? ''),
    })),
  }
}

export default function CardHistory({ loaderData: { here, versions } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title="History" crumbs={[{ to: here, label: 'Role card' }]} />
      <div className="stack">
        {versions.map(({ number, reason, author, createdAt, changes }) => (
          <Section
            key={number}
            title={`Version ${number}`}
            lead={
              <>
                {author}, <DateTime at={createdAt} />: {reason}
              </>
            }
            card
          >
            <details open={number === versions[0]?.number}>
              <summary>Changes from the version before</summary>
              <DiffView parts={changes} />
            </details>
          </Section>
        ))}
      </div>
    </>
  )
}
