import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownRetention } from './settings.server.ts'

export type PutAwayPartProps = { home: string; putAway: ShownRetention['putAway'] }

type PutAway = ShownRetention['putAway'][number]

const until = ({ isHeld, keepUntil }: PutAway) => {
  if (isHeld) return 'The legal hold is released'
  return keepUntil ? <DateTime at={keepUntil} show="date" /> : 'Erased in a few minutes'
}

const columnsFor = (home: string): Column<PutAway>[] => [
  {
    key: 'name',
    label: 'Candidate',
    heads: true,
    cell: ({ candidacyId, name }) => (
      <PageLink to={`${home}/candidacies/${candidacyId}/rights`}>{name}</PageLink>
    ),
  },
  { key: 'asked', label: 'Asked', cell: ({ askedAt }) => <DateTime at={askedAt} show="date" /> },
  { key: 'until', label: 'Kept until', cell: until },
]

/** Records that are put away until they may be erased: nobody else finds them any more. */
export const PutAwayPart = ({ home, putAway }: PutAwayPartProps) =>
  putAway.length > 0 && (
    <Section
      title="Put away"
      lead="These people are to be erased, and a law or a hold keeps their records for now. Nobody else can open or change them; they are erased by themselves."
      card
    >
      <Table
        caption="Records that are put away"
        hideCaption
        rows={putAway}
        rowKey={({ id }) => id}
        columns={columnsFor(home)}
      />
    </Section>
  )
