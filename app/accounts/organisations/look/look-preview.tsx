import { OrganisationBand } from '#app/ui/layout/organisation-band.tsx'
import type { ShownLook } from './look.ts'

export interface LookPreviewProps {
  organisation: string
  look: ShownLook
}

/** The head of the careers page as others see it, drawn on the server. */
export const LookPreview = ({ organisation, look }: LookPreviewProps) => (
  <div className="card" style={{ padding: 0, overflow: 'hidden' }}>
    <OrganisationBand look={look}>
      <strong className="public-name">{organisation}</strong>
      <span>Open positions</span>
    </OrganisationBand>
    <div style={{ padding: '1rem' }}>
      <p>Work at {organisation}</p>
    </div>
  </div>
)
