import { points } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { agreementSentence } from '#app/hiring/debriefs/arithmetic/agreement-words.ts'
import { leastUnits } from '#app/hiring/debriefs/arithmetic/agreement.ts'
import { leastEarlierRatings } from '#app/hiring/debriefs/arithmetic/severity.ts'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { correctedWords } from './corrected-words.ts'
import type { ReadingData, StatisticsData } from './page-data.ts'

export type StatisticsProps = {
  reading: ReadingData
  statistics: StatisticsData | null
  candidate: string
}

/** The advisory figures, each with what it is and what it is not. */
export function Statistics({ reading, statistics, candidate }: StatisticsProps) {
  if (!statistics || !reading.composite)
    return (
      <Notice>Your organisation has statistics switched off: ratings and evidence speak.</Notice>
    )
  return (
    <Section
      id="statistics"
      title="What the numbers say, and what they do not"
      lead="Declared formulas over the ratings of people. No model scores anybody, and none of this decides: it helps to see how far the ratings carry."
      card
    >
      <div className="stack">
        <CorrectedScore
          corrected={statistics.corrected}
          raw={reading.composite.score}
          candidate={candidate}
        />
        <details>
          <summary>{agreementSentence(statistics.agreement)}</summary>
          <div className="columns">
            <Reliability panel={reading.panel} />
            <AgreementFigure {...statistics} />
          </div>
        </details>
      </div>
    </Section>
  )
}

type CorrectedProps = {
  corrected: StatisticsData['corrected']
  raw: number | null
  candidate: string
}

function CorrectedScore({ corrected, raw, candidate }: CorrectedProps) {
  if (!corrected || raw === null) return <p className="text-muted">Nothing was assessed yet.</p>
  const { score, low, high, people, source } = corrected
  return (
    <div>
      <IntervalPlot
        name="Composite, raw and corrected for strictness"
        caption={correctedWords(corrected, raw)}
        rows={[{ label: candidate, point: score, low, high, raw }]}
        format={points}
        words={{ point: 'Corrected composite', interval: '95 % interval', raw: 'Raw composite' }}
      />
      <details className="text-sm">
        <summary>What this is</summary>
        <p className="text-muted">
          Some people rate strictly, some leniently. From revealed scorecards of this opening and of
          its interviewers’ last year we estimate by how much (crossed random effects) and take it
          off. {people.corrected} of {people.all} interviewers have the {leastEarlierRatings}{' '}
          ratings about other candidates that this needs; the others are left as they are. Nobody is
          corrected by more than one point, and only within the group of candidates that shared
          interviewers link. The variances are{' '}
          {source === 'estimated' ? 'estimated from these ratings' : 'assumed, for want of ratings'}
          . The interval says how far the score might move with other interviewers; somebody who
          only rates what is hard looks strict.
        </p>
      </details>
    </div>
  )
}

const Reliability = ({ panel }: { panel: ReadingData['panel'] }) => (
  <div className="debrief-figure">
    <h3>Reliability of the panel</h3>
    <p className="debrief-number">
      {panel.reliability === null ? '–' : panel.reliability.toFixed(2)}
    </p>
    <p className="text-sm text-muted">
      {panel.raters} {panel.raters === 1 ? 'person' : 'people'}, each counted with the .44 that
      separate interviews reach on average (Huffcutt et al. 2013), by the Spearman–Brown formula. It
      is about panels of this size, not about these people.
    </p>
  </div>
)

const readings = {
  reliable: 'reliable',
  tentative: 'good enough for tentative conclusions',
  low: 'low: the anchors are not read alike',
}
const scopes = { opening: 'in this opening', quarter: 'of these interviewers in the last quarter' }

function AgreementFigure({ agreement, scope }: StatisticsData) {
  return (
    <div className="debrief-figure">
      <h3>Agreement {scopes[scope]}</h3>
      {agreement.enough ? (
        <AgreementNumbers agreement={agreement} />
      ) : (
        <>
          <p className="debrief-number">not enough data</p>
          <p className="text-sm text-muted">
            {agreement.units} of the {leastUnits} pairs of candidate and competency that two people
            must have rated. One candidate and four interviewers cannot show agreement.
          </p>
        </>
      )}
    </div>
  )
}

const decimal = (value: number) => value.toFixed(2).replace('-', '−')

type Enough = Extract<StatisticsData['agreement'], { enough: true }>

const AgreementNumbers = ({ agreement }: { agreement: Enough }) => {
  const { alpha, interval, reading, ac2, units, raters } = agreement
  return (
    <>
      <p className="debrief-number">
        {alpha === null ? 'no variation' : `α ${decimal(alpha)}`}
        {interval && (
          <span className="text-muted text-sm">
            {' '}
            {decimal(interval.low)} to {decimal(interval.high)}
          </span>
        )}
      </p>
      <p className="text-sm text-muted">
        {reading
          ? `Krippendorff’s α for ordered ratings, ${readings[reading]}`
          : 'All ratings are the same, so that α does not exist'}
        , over {units} pairs of candidate and competency and {raters} people.
        {ac2 !== null &&
          ` Gwet’s AC2, which holds when most ratings are alike: ${decimal(ac2)}.`}{' '}
        It is about the interviewers, not about this candidate.
      </p>
    </>
  )
}
