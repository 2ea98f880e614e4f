import { percent } from '#app/math/text/figures.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { points, ruleDeclared, ruleNames } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { recommendationNames } from '#app/hiring/scorecards/scorecard.ts'
import { stateNames } from '#app/hiring/scorecards/sealing.ts'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { correctedWords } from './corrected-words.ts'
import type { Corrected } from './corrected-words.ts'
import type { PageData, ReadingData } from './page-data.ts'

const tones = { hire: 'good', 'no-hire': 'danger', undecided: 'warn' } as const
export const recommendationTones = {
  'strong-no': 'danger',
  no: 'warn',
  yes: 'accent',
  'strong-yes': 'good',
} as const

export type GlanceProps = Pick<PageData, 'outstanding'> &
  Pick<ReadingData, 'summaries' | 'rule' | 'composite' | 'discuss'> & {
    /** Where the decision is recorded. */
    record: string | null
    /** How strictness moves the composite; null where that is not known. */
    fits: Corrected | null
    /** How far interviewers agree, where the figures stand on the same page. */
    agreement?: string | null
  }

/** What there is to know at a glance, beside everything else. */
export const Glance = ({ outstanding, ...verdict }: GlanceProps) => (
  <>
    <Verdict {...verdict} />
    <Outstanding outstanding={outstanding} />
  </>
)

export const Verdict = (verdict: Omit<GlanceProps, 'outstanding'>) => (
  <Section id="glance" title="At a glance" card>
    <div className="stack">
      {verdict.record && (
        <p>
          <Status tone="good">Decided</Status>{' '}
          <PageLink to={verdict.record}>Read the record</PageLink>
        </p>
      )}
      <Recommendations summaries={verdict.summaries} />
      <div className="debrief-rule">
        <p className="cluster">
          <span className="text-muted text-sm">The rule says</span>
          <Status tone={tones[verdict.rule.outcome]}>{ruleNames[verdict.rule.outcome]}</Status>
        </p>
        <p className="text-sm">{verdict.rule.sentence}</p>
      </div>
      {verdict.composite && <CompositeLine composite={verdict.composite} fits={verdict.fits} />}
      {verdict.agreement && (
        <p className="text-sm">
          {verdict.agreement} <a href="#statistics">The figures</a>
        </p>
      )}
      {verdict.discuss.length > 0 && (
        <p className="text-sm">
          <strong>To discuss:</strong> {verdict.discuss.join(', ')}
        </p>
      )}
      <details className="text-sm">
        <summary>How the rule works</summary>
        <p className="text-muted">{ruleDeclared}</p>
      </details>
    </div>
  </Section>
)

type CompositeProps = Pick<GlanceProps, 'fits'> & {
  composite: NonNullable<ReadingData['composite']>
}

const CompositeLine = ({ composite, fits }: CompositeProps) => {
  const { score, coverage, means } = composite
  const assessed = means.filter(({ mean }) => mean !== null).length
  return (
    <p className="debrief-composite">
      <b>{score === null ? '–' : points(score)}</b>
      <span className="text-muted text-sm">
        composite of 1 to 5, over {assessed} of {means.length} competencies ({percent(coverage)} of
        the weight)
        {fits && score !== null && `. ${correctedWords(fits, score)}`}
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
function Outstanding({ outstanding }: Pick<PageData, 'outstanding'>) {
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
