import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { claimTones, claimWords } from '#app/writing/documents/page/shown-claims.ts'
import type { ReviewView } from './review-view.ts'

type Claim = ReviewView['claims'][number]

export type ClaimListProps = { here: string; claims: Claim[] }

/** Every claim of the document with what it rests on: its ledger. */
export const ClaimList = ({ here, claims }: ClaimListProps) => (
  <Section
    title="Claims"
    id="claims"
    lead="Every number, date, quotation and name, and the fact it rests on."
  >
    {claims.length === 0 ? (
      <p>The text claims nothing that can be checked yet.</p>
    ) : (
      <Table
        caption="Claims"
        hideCaption
        columns={[
          { key: 'text', label: 'It says', heads: true, cell: ({ text }) => text },
          { key: 'state', label: 'Standing', cell: stateCell },
          { key: 'note', label: 'Because', cell: (claim) => noteCell(here, claim) },
          { key: 'section', label: 'In', cell: (claim) => sectionCell(here, claim) },
        ]}
        rows={claims}
        rowKey={({ id }) => id}
      />
    )}
  </Section>
)

const noteCell = (here: string, { note, fact }: Claim) =>
  fact ? (
    <PageLink to={`${here}/facts#${fact}`} className="fact-link">
      {note}
    </PageLink>
  ) : (
    note
  )

const stateCell = ({ state }: Claim) => (
  <Status tone={claimTones[state]}>{claimWords[state]}</Status>
)

const sectionCell = (here: string, { section, sectionId }: Claim) => (
  <PageLink to={`${here}#${sectionId}`}>{section}</PageLink>
)
