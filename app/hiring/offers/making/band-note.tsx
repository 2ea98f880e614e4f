import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { Band } from '#app/hiring/offers/band/band.ts'
import { formatPay } from '#app/roles/pay.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type BandNoteProps = {
  home: string
  opening: { id: string }
  band: Band | null
  promised: number
}

/** What the opening may pay, beside the form of an offer. */
export function BandNote({ home, opening, band, promised }: BandNoteProps) {
  const money = (value: number, currency: string) =>
    formatPay({ min: value, max: value, currency, period: 'year' })
  return (
    <Section title="Pay band" card level={3}>
      {band ? (
        <KeyValues
          items={[
            { label: 'Band', value: formatPay(band) },
            {
              label: 'Budget',
              value: band.budget === null ? 'None set' : money(band.budget, band.currency),
            },
            { label: 'Promised to others', value: money(promised, band.currency) },
          ]}
        />
      ) : (
        <p className="text-muted">
          None is set, so nothing is checked.{' '}
          <PageLink to={`${home}/openings/${opening.id}/pay`}>Set the pay band</PageLink>
        </p>
      )}
    </Section>
  )
}
