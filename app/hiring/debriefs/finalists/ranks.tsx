import { percent } from '#app/math/text/figures.ts'
import { listed, points } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { clearFrom } from '#app/hiring/debriefs/arithmetic/ranking.ts'
import { Bars } from '#app/ui/charts/bars.tsx'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { FinalistsData } from './page-data.ts'
import { chanceWords, nameOf, rankCaption } from './rank-words.ts'

/** Corrected composites with intervals, and the chances that follow from them. */
export function Ranks(data: FinalistsData) {
  const { ranking, thin, unlinked } = data
  return (
    <Section
      title="Relative to each other"
      lead="Declared formulas over the ratings of people; they advise, and a person decides."
      card
    >
      <div className="stack">
        <Composites {...data} />
        {ranking && <Chances {...data} ranking={ranking} />}
        {thin.length > 0 && (
          <p className="text-sm text-muted">
            Not ranked, for too little was assessed: {listed(thin)}.
          </p>
        )}
        {unlinked && (
          <Notice tone="warn" title="Not comparable through interviewers">
            No interviewer links all of them: a strict panel cannot be told from a weak candidate.
            Let one person meet both groups.
          </Notice>
        )}
      </div>
    </Section>
  )
}

function Composites(data: FinalistsData) {
  const rows = data.finalists.flatMap(({ id, name, score, corrected }) => {
    if (!corrected || score === null) return []
    const { score: point, low, high } = corrected
    return [{ id, label: name, point, low, high, raw: score }]
  })
  if (rows.length === 0) return null
  return (
    <IntervalPlot
      name="Composites of the finalists, raw and corrected for strictness"
      caption={rankCaption(data)}
      rows={rows}
      format={points}
      words={{ point: 'Corrected composite', interval: '95 % interval', raw: 'Raw composite' }}
    />
  )
}

type ChancesProps = FinalistsData & { ranking: NonNullable<FinalistsData['ranking']> }

/** Where interviewers read the anchors differently, the chances stand behind the sentence that says so. */
const Chances = (data: ChancesProps) =>
  data.readApart ? (
    <details>
      <summary>The chances, folded away because interviewers read the anchors differently</summary>
      <div className="stack mt-2">
        <ChanceFigures {...data} />
      </div>
    </details>
  ) : (
    <ChanceFigures {...data} />
  )

function ChanceFigures(data: ChancesProps) {
  const { ranking, finalists, seats, evidence } = data
  const said = chanceWords(data)
  const several = seats > 1
  return (
    <>
      {said && <p>{said}</p>}
      <Bars
        name={several ? `Chance to be among the best ${seats}` : 'Chance to be the best'}
        caption={
          several
            ? `Chance to be among the best ${seats}, for ${seats} seats`
            : 'Chance to be the best, for one seat'
        }
        rows={ranking.chances.map(({ id, seated }, at) => ({
          id,
          label: nameOf(finalists, id),
          value: seated,
          marked: at < seats,
        }))}
        max={1}
        format={percent}
        words={{ row: 'Finalist', value: 'Chance' }}
      />
      {ranking.tooClose && (
        <TooClose names={ranking.tooClose.map((id) => nameOf(finalists, id))} evidence={evidence} />
      )}
      <details className="text-sm">
        <summary>What this is</summary>
        <p className="text-muted">
          True scores are taken as normal around the corrected composites, each independent of the
          others: what two candidates share, such as an interviewer, is left out.{' '}
          {several && 'For several seats the chances are simulated with a fixed seed.'} It says how
          far the ratings carry, not who is the better person.
        </p>
      </details>
    </>
  )
}

type TooCloseProps = Pick<FinalistsData, 'evidence'> & { names: string[] }

const TooClose = ({ names, evidence }: TooCloseProps) => (
  <Notice tone="warn" title="Too close to separate">
    Below a chance of {percent(clearFrom)} the figures do not tell {listed(names)} apart: decide on
    what they would do here, or ask for more evidence. One more rating each helps most in{' '}
    {listed(evidence.map(({ name, ratings }) => `${name} (${listed(ratings.map(String))} so far)`))}
    .
  </Notice>
)
