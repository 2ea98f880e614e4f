import { organisationContext } from '#app/accounts/context.ts'
import { agreementSentence } from '#app/hiring/debriefs/arithmetic/agreement-words.ts'
import { CandidacyTabs } from '#app/hiring/candidates/candidacy-tabs.tsx'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { DecisionPanel } from '#app/hiring/debriefs/decision/decision-panel.tsx'
import { Views } from '#app/hiring/debriefs/views/views.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Kept } from '#app/ui/markup/kept.tsx'
import type { Route } from './+types/debrief.page.ts'
import { Closed } from './closed.tsx'
import { readDebrief } from './debriefs.server.ts'
import { Disagreement } from './evidence.tsx'
import type { DisagreementProps } from './evidence.tsx'
import { Findings } from './findings.tsx'
import type { FindingsProps } from './findings.tsx'
import { pageData } from './page-data.ts'
import type { PageData } from './page-data.ts'
import { Glance } from './verdict.tsx'
import type { GlanceProps } from './verdict.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Debrief: ${loaderData?.candidate ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return pageData(ctx, await readDebrief(ctx, params.candidacy))
}

const badges = {
  'nothing-set-up': { tone: 'plain', label: 'Nothing set up' },
  waiting: { tone: 'warn', label: 'Scorecards outstanding' },
  'own-card-first': { tone: 'warn', label: 'Your scorecard first' },
  open: { tone: 'accent', label: 'Open' },
  decided: { tone: 'good', label: 'Decided' },
} as const

export default function DebriefPage({ loaderData: debrief }: Route.ComponentProps) {
  const { home, candidate, candidacyId, opening, state } = debrief
  const { tone, label } = badges[state]
  return (
    <>
      <PageHeader
        title={`Debrief: ${candidate}`}
        crumbs={[
          { to: `${home}/debriefs`, label: 'Debriefs' },
          { to: `${home}/openings/${opening.id}`, label: opening.title },
          { to: `${home}/candidacies/${candidacyId}`, label: candidate },
        ]}
        badge={
          <>
            <Status tone={tone}>{label}</Status> <InNameMark {...debrief.inName} />
          </>
        }
        actions={debrief.reading && <Actions debrief={debrief} />}
      />
      <CandidacyTabs
        page={`${home}/candidacies/${candidacyId}`}
        may={{ run: debrief.mayRun, debrief: true }}
      />
      {debrief.reading ? (
        <Open debrief={debrief} reading={debrief.reading} />
      ) : (
        <Closed {...debrief} />
      )}
    </>
  )
}

const Actions = ({ debrief }: { debrief: PageData }) => (
  <>
    <LinkButton to={`${debrief.home}/openings/${debrief.opening.id}/finalists`}>
      Compare finalists
    </LinkButton>
    {debrief.mayDecide.ok && (
      <LinkButton to="#decision" variant="primary">
        Decide
      </LinkButton>
    )}
  </>
)

type OpenProps = { debrief: PageData; reading: NonNullable<PageData['reading']> }

const Open = ({ debrief, reading }: OpenProps) => (
  <div className="debrief">
    <Kept
      tag="div"
      className="stack debrief-glance"
      of={Glance}
      given={glanceOf(debrief, reading)}
    />
    <div className="stack">
      <Views {...debrief} />
      <Kept tag="div" of={Disagreement} given={differencesOf(reading)} />
      <DecisionPanel debrief={debrief} reading={reading} />
      <Kept tag="div" className="stack" of={Findings} given={findingsOf(debrief, reading)} />
    </div>
  </div>
)

function glanceOf(debrief: PageData, reading: OpenProps['reading']): GlanceProps {
  const { home, candidacyId, decision, outstanding, statistics } = debrief
  const { summaries, rule, composite, discuss } = reading
  const record = decision && `${home}/candidacies/${candidacyId}/decision`
  return {
    record,
    outstanding,
    summaries,
    rule,
    composite,
    discuss,
    fits: statistics?.corrected ?? null,
    agreement: statistics && agreementSentence(statistics.agreement),
  }
}

const differencesOf = ({
  map,
  discuss,
  alone,
  unassessed,
}: OpenProps['reading']): DisagreementProps => ({ map, discuss, alone, unassessed })

function findingsOf(debrief: PageData, reading: OpenProps['reading']): FindingsProps {
  const { home, candidacyId, candidate, stage, statistics } = debrief
  const cards = stage && `${home}/candidacies/${candidacyId}/stages/${stage.id}/scorecards`
  return { reading, statistics, candidate, cards }
}
