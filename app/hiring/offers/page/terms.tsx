import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type TermsProps = {
  number: number
  facts: { label: string; value: string }[]
  /** What the opening may pay, and where the base pay lies beside it. */
  band: string | null
  expiresAt: string
  exceptionReason: string
}

/** What one version offers. */
export const Terms = ({ number, facts, band, expiresAt, exceptionReason }: TermsProps) => (
  <Section title={`Version ${number}`} card>
    <div className="stack">
      <KeyValues
        items={[
          ...facts.map(({ label, value }) => ({
            label,
            value: <span className="said-text">{value}</span>,
          })),
          ...(band ? [{ label: 'Pay band', value: band }] : []),
          { label: 'Answer by', value: <DateTime at={expiresAt} /> },
        ]}
      />
      {exceptionReason && (
        <Notice tone="warn" title="Outside the pay band or budget, because">
          <p className="said-text">{exceptionReason}</p>
        </Notice>
      )}
    </div>
  </Section>
)
