import { percent } from '#app/math/text/figures.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { points, ruleDeclared, ruleNames } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { recommendationNames } from '#app/hiring/scorecards/scorecard.ts'
import { stateNames } from '#app/hiring/scorecards/sealing.ts'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { PageData, ReadingData } from './page-data.ts'

const tones = { hire: 'good', 'no-hire': 'danger', undecided: 'warn' } as const
export const recommendationTones = {
  'strong-no': 'danger',
  no: 'warn',
  yes: 'accent',
  'strong-yes': 'good',
} as const

/** What there is to know at a glance, beside everything else. */
export const Verdict = ({ debrief, reading }: { debrief: PageData; reading: ReadingData }) => (
  <Section title="At a glance" card>
    <div className="stack">
      {debrief.decision && (
        <p>
          <Status tone="good">Decided</Status>{' '}
          <PageLink to={`${debrief.home}/candidacies/${debrief.candidacyId}/decision`}>
            Read the record
          </PageLink>
        </p>
      )}
      <Recommendations summaries={reading.summaries} />
      <div className="debrief-rule">
        <p className="cluster">
          <span className="text-muted text-sm">The rule says</span>
          <Status tone={tones[reading.rule.outcome]}>{ruleNames[reading.rule.outcome]}</Status>
        </p>
        <p className="text-sm">{reading.rule.sentence}</p>
      </div>
      {reading.composite && <CompositeLine composite={reading.composite} />}
      {reading.discuss.length > 0 && (
        <p className="text-sm">
          <strong>To discuss:</strong> {reading.discuss.join(', ')}
        </p>
      )}
      <details className="text-sm">
        <summary>How the rule works</summary>
        <p className="text-muted">{ruleDeclared}</p>
      </details>
    </div>
  </Section>
)

const CompositeLine = ({ composite }: { composite: NonNullable<ReadingData['composite']> }) => {
  const { score, coverage, means } = composite
  const assessed = means.filter(({ mean }) => mean !== null).length
  return (
    <p className="debrief-composite">
      <b>{score === null ? '–' : points(score)}</b>
      <span className="text-muted text-sm">
        composite of 1 to 5, over {assessed} of {means.length} competencies ({percent(coverage)} of
        the weight)
      </span>
    </p>
  )
}

const Recommendations = ({ summaries }: Pick<ReadingData, 'summaries'>) => (
  <ul className="debrief-people">
    {summaries.map(({ id, author, interview, recommendation, late }) => (
      <li key={id}>
        <span>
          {author}{' '}
          <span className="text-muted text-xs">{late ? `${interview}, late` : interview}</span>
        </span>
        {recommendation && (
          <Badge tone={recommendationTones[recommendation]}>
            {recommendationNames[recommendation]}
          </Badge>
        )}
      </li>
    ))}
  </ul>
)

/** Scorecards that are missing or void, named so that nobody takes the figures for everybody’s. */
export function Outstanding({ outstanding }: PageData) {
  if (outstanding.length === 0) return null
  const reason = outstanding.map((card) => card.reason).find((text) => text !== '')
  return (
    <Notice tone="warn" title="Not all scorecards count">
      <ul className="text-sm">
        {outstanding.map(({ id, author, interview, stage, state }) => (
          <li key={id}>
            {author}, {interview} ({stage}): {stateNames[state].toLowerCase()}
          </li>
        ))}
      </ul>
      {reason && <p className="text-sm">The wait was ended: “{reason}”</p>}
    </Notice>
  )
}
