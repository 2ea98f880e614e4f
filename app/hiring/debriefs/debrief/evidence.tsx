import { listed } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { recommendationNames } from '#app/hiring/scorecards/scorecard.ts'
import { DisagreementMap } from '#app/ui/charts/disagreement-map.tsx'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Person } from '#app/ui/data/people/person.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { CompetencyEvidence, Statement } from './statements.ts'
import type { ReadingData } from './page-data.ts'
import { recommendationTones } from './verdict.tsx'

export type DisagreementProps = Pick<ReadingData, 'map' | 'discuss' | 'alone' | 'unassessed'>

/** Where people lie apart, widest first. */
export const Disagreement = ({ map, discuss, alone, unassessed }: DisagreementProps) => (
  <Section
    id="differences"
    title="Where people differ"
    card
    actions={
      <LinkButton size="small" to="#evidence">
        What they saw
      </LinkButton>
    }
  >
    <div className="stack">
      {map.rows.length > 0 ? (
        <DisagreementMap
          name="Ratings by competency and interviewer"
          caption={
            discuss.length > 0
              ? `${listed(discuss)}: two points or more apart. Talk about ${discuss.length === 1 ? 'it' : 'them'} first.`
              : 'Nowhere do two people lie two points apart.'
          }
          raters={map.raters}
          rows={map.rows}
        />
      ) : (
        <p className="text-muted">No competency was assessed by two people: nobody can differ.</p>
      )}
      {alone.length > 0 && (
        <p className="text-sm text-muted">Assessed by one person only: {listed(alone)}.</p>
      )}
      {unassessed.length > 0 && (
        <p className="text-sm text-muted">Assessed by nobody: {listed(unassessed)}.</p>
      )}
    </div>
  </Section>
)

export type EvidenceProps = {
  reading: ReadingData
  /** Where the scorecards can be read one by one. */
  cards: string | null
}

/** What was said and done, by competency: all scorecards read across. */
export const Evidence = ({ reading, cards }: EvidenceProps) => (
  <Section
    id="evidence"
    title="Evidence by competency"
    lead="The sealed ratings with what was said or done. A rating given after the discussion stands beside the sealed one, which stays."
    card
    actions={
      cards && (
        <LinkButton size="small" to={cards}>
          Scorecards, one by one
        </LinkButton>
      )
    }
  >
    {reading.evidence.map((competency) => (
      <OneCompetency key={competency.key} competency={competency} />
    ))}
    <Summaries {...reading} />
  </Section>
)

const OneCompetency = ({ competency }: { competency: CompetencyEvidence }) => (
  <details className="debrief-competency" open={competency.discuss}>
    <summary>
      <span className="debrief-head">
        <strong>{competency.name}</strong>
        <span className="debrief-marks">
          {competency.said.map(({ cardId, rating, late }) => (
            <span key={cardId} className={late ? 'is-void' : undefined}>
              {rating ?? '–'}
            </span>
          ))}
        </span>
        {competency.discuss && <Badge tone="danger">discuss</Badge>}
      </span>
    </summary>
    <ul className="rows">
      {competency.said.map((statement) => (
        <li key={statement.cardId}>
          <Said {...statement} />
        </li>
      ))}
    </ul>
  </details>
)

const Said = ({ author, interview, rating, evidence, late, later }: Statement) => (
  <div className="debrief-said">
    <span className="debrief-rating">{rating ?? '–'}</span>
    <div>
      <Person name={author} note={interview} />{' '}
      {late && <Badge tone="warn">late: does not count</Badge>}
      <p className={evidence ? undefined : 'text-muted'}>
        {evidence || (rating === null ? 'Not assessed.' : '')}
      </p>
      {later.map(({ rating: second, reason }) => (
        <p key={`${second} ${reason}`} className="debrief-later">
          <Badge>after the discussion: {second}</Badge> {reason}
        </p>
      ))}
    </div>
  </div>
)

/** The closing words of each scorecard. */
const Summaries = ({ summaries }: ReadingData) => (
  <details className="debrief-competency">
    <summary>
      <strong>Summaries of the scorecards</strong>
    </summary>
    <ul className="rows">
      {summaries.map(({ id, author, interview, late, recommendation, summary }) => (
        <li key={id}>
          <div className="cluster">
            <Person name={author} note={interview} />
            {recommendation && (
              <Badge tone={recommendationTones[recommendation]}>
                {recommendationNames[recommendation]}
              </Badge>
            )}
            {late && <Badge tone="warn">late: does not count</Badge>}
          </div>
          {summary && <p className="prose debrief-words">{summary}</p>}
        </li>
      ))}
    </ul>
  </details>
)
