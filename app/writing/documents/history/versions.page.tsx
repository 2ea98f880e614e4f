import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { DiffView } from '#app/ui/data/diff-view.tsx'
import { readableDiffs } from '#app/ui/readable-markdown.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { writerWords } from '#app/writing/documents/document.ts'
import type { Route } from './+types/versions.page.ts'
import { findVersions } from './versions.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Versions of ${loaderData?.section.title ?? ''} · Groundwork` },
]

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const place = { documentId: params.document, sectionId: params.section }
  const { document, section, versions } = await findVersions(ctx, place)
  const asked = Number(new URL(request.url).searchParams.get('version'))
  const older = versions.find(({ number }) => number !== section.version)
  const shown = versions.find(({ number }) => number === asked) ?? older ?? versions[0]
  return {
    documents: `/${ctx.org.slug}/documents`,
    document: { id: document.id, title: document.title, mayEdit: document.mayEdit },
    section: { id: section.id, title: section.title, version: section.version },
    versions: versions.map(({ number, writtenBy, note, by, at }) => ({
      number,
      writtenBy,
      note,
      by,
      at,
    })),
    shown: shown && { number: shown.number, diff: readableDiffs([section.body, shown.body])[0] },
  }
}

export default function Versions({ loaderData }: Route.ComponentProps) {
  const { documents, document, section, versions, shown } = loaderData
  const here = `${documents}/${document.id}/sections/${section.id}`
  return (
    <>
      <PageHeader
        title={`Versions of ${section.title}`}
        crumbs={[
          { to: `${documents}/${document.id}`, label: document.title },
          ...(document.mayEdit ? [{ to: here, label: section.title }] : []),
        ]}
        lead="Every version that somebody saved, and every text that another took the place of."
      />
      {shown ? (
        <div className="beside">
          <Shown here={here} shown={shown} now={section.version} mayEdit={document.mayEdit} />
          <VersionList versions={versions} shown={shown.number} now={section.version} />
        </div>
      ) : (
        <EmptyState title="No versions yet">
          The first one is kept when somebody saves the section or has it drafted.
        </EmptyState>
      )}
    </>
  )
}

type ShownProps = {
  here: string
  shown: NonNullable<Route.ComponentProps['loaderData']['shown']>
  now: number
  mayEdit: boolean
}

const Shown = ({ here, shown, now, mayEdit }: ShownProps) => (
  <Section
    title={
      shown.number === now
        ? 'As it stands now'
        : `From version ${shown.number} to what stands there now`
    }
  >
    <div className="stack">
      {shown.diff && <DiffView {...shown.diff} name={`Changes since version ${shown.number}`} />}
      {mayEdit && shown.number !== now && (
        <PostForm action={`${here}/versions/restoration`} layout="inline">
          <input type="hidden" name="number" value={shown.number} />
          <Button>Bring version {shown.number} back</Button>
        </PostForm>
      )}
    </div>
  </Section>
)

type VersionListProps = {
  versions: Route.ComponentProps['loaderData']['versions']
  shown: number
  now: number
}

const VersionList = ({ versions, shown, now }: VersionListProps) => (
  <nav aria-label="Versions" className="version-list">
    <ol>
      {versions.map(({ number, note, by, at, writtenBy }) => (
        <li key={number}>
          <PageLink to={`?version=${number}`} aria-current={number === shown ? 'true' : undefined}>
            Version {number}
            {number === now && ' (now)'}
          </PageLink>
          <p className="text-muted text-sm">
            {by}, <RelativeTime at={at} />
            <br />
            {note || writerWords[writtenBy]}
          </p>
        </li>
      ))}
    </ol>
  </nav>
)
