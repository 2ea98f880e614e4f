import { Funnel as FunnelChart } from '#app/ui/charts/funnel.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { takeaway } from './funnel.ts'
import type { Funnel } from './funnel.ts'

/** How far candidates came, for those who see who they are. */
export const FunnelPart = ({
  funnel,
  headcount,
  here,
}: {
  funnel: Funnel
  headcount: number
  here: string
}) => (
  <Section
    title="Candidates so far"
    card
    actions={
      <PageLink className="button is-small" to={`${here}/candidates`}>
        All candidates
      </PageLink>
    }
  >
    {funnel.total === 0 ? (
      <p className="text-muted">Nobody has applied yet.</p>
    ) : (
      <FunnelChart
        name="How far candidates came"
        caption={`${takeaway(funnel, headcount)} ${standingWords(funnel)}`}
        stages={funnel.steps}
      />
    )}
  </Section>
)

const standingWords = ({ standings: { open, rejected, withdrawn } }: Funnel) =>
  `In process: ${open}, rejected: ${rejected}, withdrawn: ${withdrawn}.`
