import { functionNames, stageNames } from '#app/planning/use-cases/words.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import type { FactsPack } from '#app/writing/facts/fact-source.ts'
import { numbered, tidy } from './draft-fact.ts'
import type { DraftFact } from './draft-fact.ts'
import { estimateFacts } from './estimate-facts.ts'
import { labels } from './labels.ts'
import { planFacts, requisitionFacts } from './plan-facts.ts'
import type { KnownPlan, OpenRequisition } from './plan-facts.ts'
import { answerFacts, metricFacts, riskFacts, spoken } from './scope-facts.ts'
import type { KnownAnswer, KnownMetric, KnownRisk } from './scope-facts.ts'

type Alternative = {
  id: string
  kind: string
  title: string
  description: string
  value: ThreePoint | null
}

/** All that planning knows of one use case, as it is read. */
export type KnownUseCase = {
  useCase: {
    id: string
    title: string
    problem: string
    input: string
    output: string
    currentProcess: string
    businessFunction: string
    stage: Stage
    sponsor: string
    ownerName: string | null
    currency: string
  }
  answers: KnownAnswer[]
  metrics: KnownMetric[]
  risks: KnownRisk[]
  estimates: Estimate[]
  stakeholders: { id: string; name: string; team: string; wants: string }[]
  alternatives: Alternative[]
  /** Indication of the AI-risk class; null where nobody has classified it. */
  riskClass: string | null
  plan: KnownPlan | null
  requisitions: OpenRequisition[]
  roles: Record<string, string>
}

const functionNameOf = (key: string): string =>
  Object.entries(functionNames).find(([name]) => name === key)?.[1] ?? key

const said = (key: string, label: string, value: string, unit = ''): DraftFact[] =>
  value.trim() === ''
    ? []
    : [
        {
          key,
          label,
          value,
          unit,
          text: `${label}: ${value}`,
          source: 'Use case',
          confidence: 'stated',
        },
      ]

const identityFacts = ({ useCase, stakeholders, riskClass }: KnownUseCase): DraftFact[] => [
  ...said('title', labels.title, useCase.title),
  ...said('owner', labels.owner, useCase.ownerName ?? '', 'person'),
  ...said('sponsor', labels.sponsor, useCase.sponsor, 'person'),
  ...said('function', labels.function, functionNameOf(useCase.businessFunction)),
  ...said('stage', labels.stage, stageNames[useCase.stage]),
  ...said('input', labels.input, useCase.input),
  ...said('output', labels.output, useCase.output),
  ...stakeholders.flatMap(({ id, name, team, wants }) =>
    said(
      `${id}.stakeholder`,
      `Stakeholder${team === '' ? '' : `, ${team}`}`,
      wants === '' ? name : `${name}: ${wants}`,
      'person',
    ),
  ),
  ...said('risk-class', labels.riskClass, riskClass ?? ''),
]

const alternativeFacts = ({ alternatives, useCase }: KnownUseCase): DraftFact[] =>
  alternatives.flatMap(({ id, kind, title, value }) =>
    value
      ? [
          {
            key: `${id}.alternative`,
            label: `Another way (${kind}): ${title}`,
            value: tidy(meanOf(value) * 1000),
            unit: `${useCase.currency} per year`,
            text: `${title}: ${spoken(value, 1000, `${useCase.currency} per year`)}.`,
            source: 'Other ways',
            confidence: 'estimate',
          },
        ]
      : said(`${id}.alternative`, `Another way (${kind})`, title),
  )

function proseOf({ useCase, answers, alternatives }: KnownUseCase): FactsPack['prose'] {
  const works =
    useCase.input && useCase.output ? `From ${useCase.input}, it gives ${useCase.output}.` : ''
  const answered = answers.map(({ question, words }) => ({ label: question, text: words }))
  return [
    { label: labels.problem, text: useCase.problem },
    { label: 'What it does', text: works },
    { label: labels.today, text: useCase.currentProcess },
    ...answered,
    ...alternatives.map(({ title, description }) => ({
      label: `Another way: ${title}`,
      text: description,
    })),
  ].filter(({ text }) => text.trim() !== '')
}

/** The facts pack of a use case. The same knowledge gives the same numbers. */
export function packOfUseCase(known: KnownUseCase): FactsPack {
  const { useCase, answers, metrics, risks, estimates, plan, requisitions, roles } = known
  return {
    title: useCase.title,
    facts: numbered([
      ...identityFacts(known),
      ...answerFacts(answers, useCase.currency),
      ...metricFacts(metrics),
      ...estimateFacts(estimates, useCase.currency, roles),
      ...alternativeFacts(known),
      ...riskFacts(risks),
      ...(plan ? planFacts(plan, useCase.id) : []),
      ...requisitionFacts(requisitions, roles),
      ...said('problem', labels.problem, useCase.problem),
      ...said('today', labels.today, useCase.currentProcess),
    ]),
    prose: proseOf(known),
  }
}
