import type { ReactNode } from 'react'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { Table } from '#app/ui/data/table.tsx'

type Link = { id: string; createdBy: string; createdAt: Date; expiresAt: Date }

export interface OpenLinksProps<Row extends Link> {
  links: Row[]
  /** The address whose `links/…/revocation` ends one. */
  here: string
  /** What stands in front of the two dates. */
  columns: { key: string; label: string; heads?: true; cell: (link: Row) => ReactNode }[]
  /** What the column of the first date is called. */
  made: string
  /** Names a link for those who only hear its button. */
  nameOf: (link: Row) => string
}

/** Public links that still lead somewhere; each can be ended at once. */
export const OpenLinks = <Row extends Link>({
  links,
  here,
  columns,
  made,
  nameOf,
}: OpenLinksProps<Row>) => (
  <Section title="Links that are open">
    {links.length === 0 ? (
      <p>There are none.</p>
    ) : (
      <Table
        caption="Open links"
        hideCaption
        columns={[
          ...columns,
          { key: 'made', label: made, cell: ({ createdAt }) => dateCell(createdAt) },
          { key: 'ends', label: 'Ends', cell: ({ expiresAt }) => dateCell(expiresAt) },
          { key: 'end', label: '', cell: (link) => endOf(here, link.id, nameOf(link)) },
        ]}
        rows={links}
        rowKey={({ id }) => id}
      />
    )}
  </Section>
)

const dateCell = (at: Date) => <DateTime at={at} show="date" />

const endOf = (here: string, id: string, name: string) => (
  <PostForm action={`${here}/links/${id}/revocation`} layout="inline">
    <Button variant="quiet" size="small" aria-label={`End ${name}`}>
      End it
    </Button>
  </PostForm>
)

/** The link that was just made; its secret is shown this once. */
export const MadeLink = ({ link }: { link: string }) => (
  <Notice tone="good" title="Copy the link now: it is shown this once">
    <TextField name="link" label="The link" hideLabel readOnly value={link} />
  </Notice>
)

const lengths = [
  { value: '7', label: 'One week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
]

/** How long a link leads somewhere, in days. */
export const LinkLength = () => (
  <SelectField name="days" label="It ends after" options={lengths} defaultValue="30" />
)
