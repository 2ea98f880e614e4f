import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

type Link = { id: string; createdBy: string; createdAt: Date; expiresAt: Date }

export type LinkTableProps = { links: Link[]; here: string }

/** Links that still lead somewhere; each can be ended at once. */
export const LinkTable = ({ links, here }: LinkTableProps) => (
  <Section title="Links that are open">
    {links.length === 0 ? (
      <p>There are none.</p>
    ) : (
      <Table
        caption="Open links"
        hideCaption
        columns={[
          { key: 'by', label: 'Made by', heads: true, cell: ({ createdBy }) => createdBy },
          { key: 'made', label: 'On', cell: ({ createdAt }) => dateCell(createdAt) },
          { key: 'ends', label: 'Ends', cell: ({ expiresAt }) => dateCell(expiresAt) },
          { key: 'end', label: '', cell: (link) => end(here, link) },
        ]}
        rows={links}
        rowKey={({ id }) => id}
      />
    )}
  </Section>
)

const dateCell = (at: Date) => <DateTime at={at} show="date" />

const end = (here: string, { id, createdBy }: Link) => (
  <PostForm action={`${here}/links/${id}/revocation`} layout="inline">
    <Button variant="quiet" size="small" aria-label={`End the link of ${createdBy}`}>
      End it
    </Button>
  </PostForm>
)
