import { percent } from '#app/math/text/figures.ts'
import { points, ruleNames } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { outcomeNames } from './outcome.ts'
import type { DecisionRecord } from './records.server.ts'

type DecisionProps = { home: string; record: DecisionRecord }

const tones = { hire: 'good', 'no-hire': 'danger', undecided: 'warn' } as const

/** The record of a decision, as it was made. Nothing here can be changed. */
export const DecisionView = ({ home, record }: DecisionProps) => (
  <div className="beside">
    <div className="stack">
      <Outcome home={home} record={record} />
      <Texts {...record} />
    </div>
    <Figures {...record} />
  </div>
)

function Outcome({ home, record }: DecisionProps) {
  const differs = record.ruleOutcome !== 'undecided' && record.ruleOutcome !== record.outcome
  return (
    <Section title="What was decided" card>
      <div className="stack">
        <KeyValues
          items={[
            {
              label: 'Decision',
              value: <Status tone={tones[record.outcome]}>{outcomeNames[record.outcome]}</Status>,
            },
            {
              label: 'The rule said',
              value: (
                <Status tone={tones[record.ruleOutcome]}>{ruleNames[record.ruleOutcome]}</Status>
              ),
            },
            { label: 'Decided by', value: record.decidedBy },
            { label: 'When', value: <DateTime at={record.at} /> },
            { label: 'Opening', value: record.opening.title },
            ...(record.startsOn ? [{ label: 'Starts on', value: record.startsOn }] : []),
          ]}
        />
        {differs && (
          <Notice tone="warn" title="Decided other than the rule says, because">
            <p className="debrief-words">{record.overrideReason}</p>
          </Notice>
        )}
        {record.decidedOn.beyondHeadcount && (
          <Notice tone="warn">Hired beyond the headcount of the opening.</Notice>
        )}
        {record.outcome === 'no-hire' && <Tell home={home} record={record} />}
        {record.outcome === 'hire' && record.mayOffer && <Offer home={home} record={record} />}
      </div>
    </Section>
  )
}

const Offer = ({ home, record }: DecisionProps) => (
  <div className="form-actions">
    <LinkButton
      to={`${home}/candidacies/${record.candidacyId}/offer`}
      variant={record.ended ? 'plain' : 'primary'}
    >
      {record.ended ? 'The offer' : 'Go on to the offer'}
    </LinkButton>
    {!record.ended && (
      <span className="text-sm text-muted">They are hired once they accept it.</span>
    )}
  </div>
)

const Tell = ({ home, record }: DecisionProps) => (
  <div className="form-actions">
    <LinkButton
      to={`${home}/openings/${record.opening.id}/candidates/rejection?candidacy=${record.candidacyId}`}
      variant="primary"
    >
      Tell {record.candidate}
    </LinkButton>
    <span className="text-sm text-muted">
      They have not heard yet: you read the mail before it goes.
    </span>
  </div>
)

function Texts({ notes, learningPlan, dissent }: DecisionRecord) {
  const texts = [
    { title: 'Notes', text: notes },
    { title: 'Learns on the job', text: learningPlan },
  ].filter(({ text }) => text !== '')
  return (
    <>
      {texts.map(({ title, text }) => (
        <Section key={title} title={title} card>
          <p className="prose debrief-words">{text}</p>
        </Section>
      ))}
      {dissent.length > 0 && (
        <Section title="Dissent" card>
          <ul className="rows">
            {dissent.map(({ name, text }) => (
              <li key={`${name} ${text}`}>
                <strong>{name}</strong>
                <p className="prose debrief-words">{text}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Figures({ decidedOn, replayed }: DecisionRecord) {
  const { composite, coverage, panel, corrected, cards, rubric } = decidedOn
  const number = (value: number | null) => (value === null ? '–' : points(value))
  return (
    <Section title="On these figures" card>
      <div className="stack">
        <KeyValues
          items={[
            { label: 'Scorecards', value: cards.length },
            { label: 'Rubric', value: rubric && `version ${rubric.number}` },
            { label: 'Composite', value: number(composite) },
            { label: 'Coverage', value: coverage === null ? '–' : percent(coverage) },
            {
              label: 'Corrected',
              value:
                corrected &&
                `${points(corrected.score)} (${points(corrected.low)} to ${points(corrected.high)})`,
            },
            { label: 'Reliability', value: panel?.reliability?.toFixed(2) ?? '–' },
          ]}
        />
        {decidedOn.statistics && (
          <p className="text-sm text-muted">
            {replayed === composite
              ? 'Worked out again from the stored ratings just now: the composite is the same.'
              : `Worked out again from the stored ratings just now, the composite is ${number(replayed)}: ratings have been erased since.`}
          </p>
        )}
        <MeansTable {...decidedOn} />
      </div>
    </Section>
  )
}

const MeansTable = ({ means }: Pick<DecisionRecord['decidedOn'], 'means'>) =>
  means.length > 0 && (
    <details className="text-sm">
      <summary>Means by competency</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col" data-align="end">
              Weight
            </th>
            <th scope="col" data-align="end">
              Mean
            </th>
          </tr>
        </thead>
        <tbody>
          {means.map(({ key, name, weight, mean }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-align="end">{weight}</td>
              <td data-align="end">{mean === null ? 'not assessed' : points(mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
