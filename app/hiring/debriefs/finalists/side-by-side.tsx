import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { points, ruleNames } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { FinalistsData } from './page-data.ts'

const tones = { hire: 'good', 'no-hire': 'danger', undecided: 'warn' } as const

/** Competencies down, finalists across: what everybody was given. */
export function SideBySide({ finalists, home, statistics }: FinalistsData) {
  const competencies = finalists[0]?.marks ?? []
  return (
    <Section title="Side by side" card>
      <div className="table-scroll" role="region" aria-label="Finalists side by side" tabIndex={0}>
        <table className="table finalists">
          <Heads home={home} finalists={finalists} />
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

const Heads = ({ finalists, home }: Pick<FinalistsData, 'finalists' | 'home'>) => (
  <thead>
    <tr>
      <th scope="col">Competency</th>
      {finalists.map(({ id, name, inName }) => (
        <th key={id} scope="col">
          <span className="cluster">
            <PageLink to={`${home}/candidacies/${id}/debrief`}>{name}</PageLink>{' '}
            <InNameMark {...inName} />
          </span>
        </th>
      ))}
    </tr>
  </thead>
)

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
