import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { standingWords } from '#app/hiring/rights/retention/standing-words.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownRetention } from './settings.server.ts'

export type DuePartProps = { home: string; due: ShownRetention['due']; may: boolean }

type Due = ShownRetention['due'][number]

const columnsFor = (home: string): Column<Due>[] => [
  {
    key: 'name',
    label: 'Candidate',
    heads: true,
    cell: ({ candidacyId, name }) => (
      <PageLink to={`${home}/candidacies/${candidacyId}/rights`}>{name}</PageLink>
    ),
  },
  {
    key: 'ended',
    label: 'Ended',
    cell: ({ endedAt }) => <DateTime at={endedAt} show="date" />,
  },
  {
    key: 'by',
    label: 'Gone by',
    cell: ({ deleteBy, limitedBy }) => (
      <>
        {deleteBy && <DateTime at={deleteBy} show="date" />}{' '}
        <span className="text-muted">{limitedBy.join(', ')}</span>
      </>
    ),
  },
  {
    key: 'standing',
    label: 'Standing',
    cell: ({ standing }) => (
      <Status tone={standingWords[standing].tone}>{standingWords[standing].label}</Status>
    ),
  },
]

/** Whose time is up, before anything is done about it. */
export function DuePart({ home, due, may }: DuePartProps) {
  const ready = due.filter(({ standing }) => standing === 'due').length
  return (
    <Section
      title="Due to be erased"
      lead="Candidates whose records have to go, the oldest first."
      card
    >
      {due.length === 0 ? (
        <p className="text-muted">Nobody’s time is up today.</p>
      ) : (
        <Table
          caption="Candidates whose time is up"
          hideCaption
          rows={due}
          rowKey={({ id }) => id}
          columns={columnsFor(home)}
        />
      )}
      {may && ready > 0 && (
        <PostForm action={`${home}/settings/retention/erasures`}>
          <Button variant="danger">
            Erase {ready} {ready === 1 ? 'record' : 'records'}
          </Button>
        </PostForm>
      )}
    </Section>
  )
}
