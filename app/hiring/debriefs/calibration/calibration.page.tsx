import { organisationContext } from '#app/accounts/context.ts'
import { percent } from '#app/math/text/figures.ts'
import { points } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/calibration.page.ts'
import { findCalibration } from './calibration.server.ts'
import { findOverrides } from './overrides.server.ts'
import { Overrides } from './overrides.tsx'
import { leastOwnCards, leastPeers, onTimeHours } from './calibration.ts'
import type { Calibration, Compared } from './calibration.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Calibration · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    report: await findCalibration(ctx),
    overrides: await findOverrides(ctx),
  }
}

export default function CalibrationPage({
  loaderData: { home, report, overrides },
}: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title="Calibration"
        crumbs={[{ to: `${home}/interviews`, label: 'Interviews' }]}
        lead="How you rate beside your peers, from revealed scorecards of the last year. Only you see these figures about you: no manager, no admin, no export."
      />
      <div className="stack">
        {report.enough ? <Report report={report} /> : <NotEnough {...report} />}
        {overrides && <Overrides home={home} overrides={overrides} />}
      </div>
    </>
  )
}

const NotEnough = ({ cards, peers }: { cards: number; peers: number }) => (
  <EmptyState title="Not enough to go by yet">
    It takes {leastOwnCards} revealed scorecards of your own and {leastPeers} peers who met the same
    candidates; there {cards === 1 ? 'is' : 'are'} {cards} and {peers}. With fewer, a report would
    say more about chance than about you.
  </EmptyState>
)

type Enough = Extract<Calibration, { enough: true }>

const signed = (value: number) => `${value < 0 ? '−' : '+'}${points(Math.abs(value))}`

const Report = ({ report }: { report: Enough }) => (
  <div className="stack">
    <Severity report={report} />
    <Section title="Beside your peers" card>
      <dl className="calibration">
        <Line
          name="Spread of ratings"
          compared={report.spread}
          format={points}
          note="Standard deviation in points. Much less than your peers: you may not use the whole scale."
        />
        <Line
          name="On time"
          compared={report.onTime}
          format={percent}
          note={`Sealed within ${onTimeHours} hours of the interview, where its time was set.`}
        />
        <Line
          name="Evidence for a rating"
          compared={report.evidence}
          format={(value) => `${Math.round(value)} characters`}
          note="The median. What was said or done makes a rating useful to the others."
        />
        <div>
          <dt>Agreement</dt>
          <dd>
            <b>{report.agreement.within === null ? '–' : percent(report.agreement.within)}</b>
            <span className="text-muted text-sm">
              of your {report.agreement.pairs} ratings that somebody else gave too lie within one
              point of the others.
            </span>
          </dd>
        </div>
      </dl>
    </Section>
  </div>
)

type LineProps = {
  name: string
  compared: Compared
  format: (value: number) => string
  note: string
}

const Line = ({ name, compared: { own, peers }, format, note }: LineProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <b>{own === null ? '–' : format(own)}</b>
      <span>peers {peers === null ? '–' : format(peers)}</span>
      <span className="text-muted text-sm">{note}</span>
    </dd>
  </div>
)

function Severity({ report: { severity, cards, ratings, peers } }: { report: Enough }) {
  if (!severity) return null
  const { effect, low, high } = severity
  const clear = low > 0 || high < 0
  const side = effect > 0 ? 'more leniently' : 'more strictly'
  return (
    <Section title="Strict or lenient" card>
      <IntervalPlot
        name="Your strictness against your peers, in points"
        caption={
          clear
            ? `You rate ${side} than your peers, by about ${points(Math.abs(effect))} points.`
            : 'Nothing shows that you rate more strictly or more leniently than your peers.'
        }
        rows={[{ label: 'You', point: effect, low, high }]}
        domain={[-1.5, 1.5]}
        ticks={[-1.5, -1, -0.5, 0, 0.5, 1, 1.5]}
        format={signed}
        words={{
          point: 'Below zero stricter, above more lenient',
          interval: '95 % interval',
          raw: '',
        }}
      />
      <p className="text-sm text-muted">
        From {ratings} ratings on {cards} scorecards, beside {peers} peers linked with you by shared
        candidates (crossed random effects). Whoever only rates what is hard looks strict.
      </p>
    </Section>
  )
}
