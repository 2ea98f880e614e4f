import { Link } from 'react-router'
import { listed, percent, points, ruleNames } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { clearFrom } from '#app/hiring/debriefs/arithmetic/ranking.ts'
import { Bars } from '#app/ui/charts/bars.tsx'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { FinalistsData } from './finalists.page.tsx'

const tones = { hire: 'good', 'no-hire': 'danger', undecided: 'warn' } as const

/** Corrected composites with intervals, and the chances that follow from them. */
export function Ranks(data: FinalistsData) {
  const { finalists, ranking, thin, unlinked } = data
  const drawn = finalists.flatMap(({ id, name, score, corrected }) =>
    corrected && score !== null
      ? [
          {
            id,
            label: name,
            point: corrected.score,
            low: corrected.low,
            high: corrected.high,
            raw: score,
          },
        ]
      : [],
  )
  return (
    <Section
      title="Relative to each other"
      lead="Declared formulas over the ratings of people; they advise, and a person decides."
      card
    >
      <div className="stack">
        {drawn.length > 0 && (
          <IntervalPlot
            name="Composites of the finalists, raw and corrected for strictness"
            caption={rankCaption(data)}
            rows={drawn}
            format={points}
            words={{
              point: 'Corrected composite',
              interval: '95 % interval',
              raw: 'Raw composite',
            }}
          />
        )}
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

const nameOf = (finalists: FinalistsData['finalists'], id: string | undefined) =>
  finalists.find((one) => one.id === id)?.name ?? ''

function rankCaption({ ranking, finalists, seats }: FinalistsData) {
  if (!ranking)
    return finalists.length === 1
      ? 'One finalist: there is nobody to compare with.'
      : 'These ratings rank nobody.'
  if (ranking.tooClose) {
    return `${listed(ranking.tooClose.map((id) => nameOf(finalists, id)))} are too close to separate.`
  }
  if (ranking.chances.length <= seats)
    return 'There is a seat for each: the question is who meets the level.'
  const [first] = ranking.chances
  return seats === 1
    ? `${nameOf(finalists, first?.id)} is the best with a chance of ${percent(first?.best ?? 0)}.`
    : `The first ${seats} separate from the rest.`
}

type ChancesProps = FinalistsData & { ranking: NonNullable<FinalistsData['ranking']> }

function Chances({ ranking, finalists, seats, evidence }: ChancesProps) {
  const several = seats > 1
  return (
    <>
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
        <Notice tone="warn" title="Too close to separate">
          <p>
            Below a chance of {percent(clearFrom)} the figures do not tell{' '}
            {listed(ranking.tooClose.map((id) => nameOf(finalists, id)))} apart: decide on what they
            would do here, or ask for more evidence. One more rating each helps most in{' '}
            {listed(
              evidence.map(({ name, ratings }) => `${name} (${ratings.join(' and ')} so far)`),
            )}
            .
          </p>
        </Notice>
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

/** Competencies down, finalists across: what everybody was given. */
export function SideBySide({ finalists, home, statistics }: FinalistsData) {
  const competencies = finalists[0]?.marks ?? []
  return (
    <Section title="Side by side" card>
      <div className="table-scroll" role="region" aria-label="Finalists side by side" tabIndex={0}>
        <table className="table finalists">
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {finalists.map(({ id, name }) => (
                <th key={id} scope="col">
                  <Link to={`${home}/candidacies/${id}/debrief`}>{name}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">The rule says</th>
              {finalists.map(({ id, rule }) => (
                <td key={id}>
                  <Status tone={tones[rule]}>{ruleNames[rule]}</Status>
                </td>
              ))}
            </tr>
            {statistics && <CompositeRow finalists={finalists} />}
            {competencies.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {finalists.map(({ id, marks }) => (
                  <td key={id}>
                    <Marks mark={marks.find((one) => one.key === key)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const CompositeRow = ({ finalists }: Pick<FinalistsData, 'finalists'>) => (
  <tr>
    <th scope="row">Composite</th>
    {finalists.map(({ id, score }) => (
      <td key={id}>
        <strong>{score === null ? '–' : points(score)}</strong>
      </td>
    ))}
  </tr>
)

type Mark = FinalistsData['finalists'][number]['marks'][number]

const Marks = ({ mark }: { mark: Mark | undefined }) => {
  if (!mark || mark.ratings.length === 0) return <span className="text-muted">not assessed</span>
  return (
    <>
      {mark.mean !== null && <strong>{points(mark.mean)}</strong>}{' '}
      <span className="text-muted">{mark.ratings.join(' · ')}</span>
    </>
  )
}
