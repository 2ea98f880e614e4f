import { Status } from '#app/ui/feedback/badge.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Menu, MenuLink } from '#app/ui/layout/menu.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { kindWords } from '#app/writing/documents/document.ts'
import type { DocumentHead } from './head.ts'

export type DocumentHeaderProps = { documents: string; head: DocumentHead }

export function DocumentHeader({ documents, head }: DocumentHeaderProps) {
  const here = `${documents}/${head.id}`
  return (
    <>
      <PageHeader
        title={head.title}
        crumbs={[{ to: documents, label: 'Documents' }]}
        lead={`${kindWords[head.kind]} about ${head.subjectTitle}, owned by ${head.ownerName}.`}
        badge={head.archived && <Status tone="warn">Archived</Status>}
        actions={<Actions here={here} head={head} tldr={tldrOf(documents, head.id)} />}
      />
      <Tabs
        name="Parts of this document"
        tabs={[
          { to: here, label: 'Read' },
          { to: `${here}/review`, label: 'Review' },
          { to: `${here}/facts`, label: 'Facts' },
          { to: `${here}/provenance`, label: 'Where it comes from' },
        ]}
      />
    </>
  )
}

type ActionsProps = { here: string; head: DocumentHead; tldr: string }

const tldrOf = (documents: string, id: string): string =>
  `${documents.replace(/documents$/, 'tldrs')}/new?subject=document:${id}`

const Actions = ({ here, head: { archived, mayEdit, mayShare }, tldr }: ActionsProps) => (
  <>
    <ExportMenu here={here} />
    {mayShare && !archived && <LinkButton to={`${here}/links`}>Share</LinkButton>}
    {mayEdit && (
      <Menu label="More" name="More about this document" align="end" faceClass="button">
        <MenuLink to={`${here}/details`}>Title and owner</MenuLink>
        {!archived && <MenuLink to={`${here}/import`}>Import a text</MenuLink>}
        {!archived && <MenuLink to={tldr}>TLDR</MenuLink>}
        <MenuLink to={`${here}/reading`}>Read in silence</MenuLink>
        <PostForm action={`${here}/archive`} layout="plain">
          <button className="menu-item">Archive</button>
        </PostForm>
      </Menu>
    )}
    {archived && (
      <PostForm action={`${here}/restoration`} layout="plain">
        <Button>Restore</Button>
      </PostForm>
    )}
  </>
)

const ExportMenu = ({ here }: { here: string }) => (
  <Menu label="Export" align="end" faceClass="button">
    <FileLink to={`${here}/files/docx`}>Word</FileLink>
    <FileLink to={`${here}/files/pdf`}>PDF</FileLink>
    <FileLink to={`${here}/files/md`}>Markdown</FileLink>
    <MenuLink to={`${here}/print`}>Print</MenuLink>
  </Menu>
)

/** A file is fetched by the browser itself. */
const FileLink = ({ to, children }: { to: string; children: string }) => (
  <a className="menu-item" href={to}>
    {children}
  </a>
)
