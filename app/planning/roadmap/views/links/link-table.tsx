import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

type Link = {
  id: string
  number: number
  withNumbers: boolean
  createdBy: string
  createdAt: Date
  expiresAt: Date
}

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
          { key: 'plan', label: 'Plan', heads: true, cell: ({ number }) => `Plan ${number}` },
          {
            key: 'what',
            label: 'Shows',
            cell: ({ withNumbers }) => (withNumbers ? 'numbers too' : 'no numbers'),
          },
          { key: 'by', label: 'By', cell: ({ createdBy }) => createdBy },
          { key: 'made', label: 'Made', cell: ({ createdAt }) => dateCell(createdAt) },
          { key: 'ends', label: 'Ends', cell: ({ expiresAt }) => dateCell(expiresAt) },
          { key: 'end', label: '', cell: ({ id, number }) => end(here, id, number) },
        ]}
        rows={links}
        rowKey={({ id }) => id}
      />
    )}
  </Section>
)

const dateCell = (at: Date) => <DateTime at={at} show="date" />

const end = (here: string, id: string, number: number) => (
  <PostForm action={`${here}/links/${id}/revocation`} layout="inline">
    <Button variant="quiet" size="small" aria-label={`End this link to plan ${number}`}>
      End it
    </Button>
  </PostForm>
)
