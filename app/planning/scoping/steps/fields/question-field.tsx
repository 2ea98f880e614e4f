import { moneyUnit } from '#app/planning/money.ts'
import type { AskedQuestion } from '#app/planning/scoping/steps/page/asked-question.ts'
import type { Range } from '#app/planning/scoping/steps/page/step-page.server.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { Seen, useTyped } from './item.tsx'
import { ThreePoints } from './three-points.tsx'

export interface QuestionFieldProps {
  question: AskedQuestion
  currency: string
  ranges: Record<string, Range>
}

const confidences = [
  { value: 'none', label: 'Nothing yet' },
  { value: 'opinion', label: 'An opinion' },
  { value: 'some-data', label: 'Some data' },
  { value: 'measured', label: 'Measured' },
]

/** One question of the checklist: the answer, what it rests on, and its verdict or rating. */
export const QuestionField = ({ question, currency, ranges }: QuestionFieldProps) => {
  const { key, title, ask, help, amount, passes, isOpen } = question
  const name = `answer.${key}`
  const thousands = moneyUnit(currency)
  return (
    <section className="card form asked" aria-labelledby={`${key}-title`} id={key}>
      <div>
        <h3 className="cluster" id={`${key}-title`}>
          {title}
          {passes && <Badge tone={isOpen ? 'warn' : 'plain'}>gate</Badge>}
        </h3>
        <p className="question-ask">{ask}</p>
        <p className="field-hint">{help}</p>
      </div>
      <Seen name={name} />
      <div className="question-body">
        <div className="form">
          <TextArea name={`${name}.words`} label="Answer" rows={3} maxLength={4000} />
          {amount && (
            <ThreePoints
              name={name}
              legend="As a number"
              unit={amount === 'weeks' ? 'weeks' : `${thousands} a year`}
              range={ranges[name]}
              part
            />
          )}
          <div className="fields">
            <SelectField name={`${name}.confidence`} label="It rests on" options={confidences} />
            <Evidence name={`${name}.evidence`} />
          </div>
        </div>
        <Judgement question={question} />
      </div>
      <Worth question={question} unit={thousands} range={ranges[probeName(key)]} />
    </section>
  )
}

const probeName = (key: string) => `estimate.probe.${key.toLowerCase()}~~0`

function Evidence({ name }: { name: string }) {
  const typed = useTyped(name).trim()
  const isLink = /^https?:\/\/\S+$/.test(typed)
  return (
    <TextField
      name={name}
      label="Evidence: a link or a place"
      maxLength={1000}
      hint={
        isLink && (
          <a href={typed} rel="noreferrer" target="_blank">
            Open the evidence
          </a>
        )
      }
    />
  )
}

function Judgement({ question }: { question: AskedQuestion }) {
  const { key, passes, anchors } = question
  if (anchors)
    return (
      <ChoiceGroup
        name={`answer.${key}.rating`}
        legend="Where it stands"
        options={[
          { value: '', label: 'Not rated yet' },
          ...anchors.map((anchor, rating) => ({
            value: String(rating),
            label: `${rating} · ${anchor}`,
          })),
        ]}
      />
    )
  return (
    <ChoiceGroup
      name={`answer.${key}.verdict`}
      legend="The gate"
      hint={`To pass: ${passes}`}
      direction="row"
      options={[
        { value: 'open', label: 'Open' },
        { value: 'passed', label: 'Passed' },
        { value: 'failed', label: 'Failed' },
      ]}
    />
  )
}

type WorthProps = { question: AskedQuestion; unit: string; range: Range | undefined }

const probeLegend = 'What finding out would cost'

/** What the answer is worth while nobody has it, and what finding out would cost. */
const Worth = ({ question, unit, range }: WorthProps) =>
  question.isOpen && (
    <details className="worth">
      <summary>{question.advice ?? `${probeLegend}, ${unit}`}</summary>
      <ThreePoints
        name={probeName(question.key)}
        legend={probeLegend}
        hideLegend={question.advice === null}
        unit={unit}
        range={range}
      />
    </details>
  )
