import type { ReactNode } from 'react'

export interface OrganisationBandProps {
  /** Null for a plain band. */
  look: { accent: string; ink: string; logo: string | null } | null
  children: ReactNode
}

/** A band in an organisation's colours, with its logo; the name stands beside it as text. */
export const OrganisationBand = ({ look, children }: OrganisationBandProps) => (
  <div
    className={look ? 'public-band' : undefined}
    style={look ? { background: look.accent, color: look.ink } : undefined}
  >
    <div className="public-row">
      {look?.logo && <img src={look.logo} alt="" className="public-logo" />}
      {children}
    </div>
  </div>
)
