import { moneyWords } from '#app/planning/money.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { GateStanding } from '#app/planning/scoping/standing/gates.ts'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Why } from './gate-table.tsx'
import type { OpenQuestion } from './open-by-worth.ts'

interface OpenSectionProps {
  here: string
  currency: string
  open: readonly OpenQuestion[]
  gates: readonly GateStanding[]
  mayLetPast: boolean
  /** Whether value, chances and cost are known, without which no answer has a worth. */
  estimated: boolean
}

/** Open questions: gates with what it takes to pass, others with what their answers are worth; what makes no difference is folded. */
export const OpenSection = (props: OpenSectionProps) => {
  const { here, open, estimated } = props
  const differs = ({ gate, advice }: OpenQuestion) =>
    gate || (advice !== 'unknown' && advice !== 'no-difference')
  const [shown, folded] = [open.filter(differs), open.filter((one) => !differs(one))]
  return (
    <Section title="What to find out next" card lead={leadFor(props)}>
      {open.length === 0 && <p>Every question is answered.</p>}
      {shown.length > 0 && (
        <Table
          caption="Open questions"
          hideCaption
          rowKey={({ key }) => key}
          rows={shown}
          columns={columnsFor(props)}
        />
      )}
      {folded.length > 0 && (
        <Folded here={here} folded={folded} estimated={estimated} further={shown.length > 0} />
      )}
    </Section>
  )
}

const leadFor = ({ open, estimated }: OpenSectionProps): string | undefined => {
  if (open.length === 0) return undefined
  return estimated
    ? 'Open questions, those first whose answer is worth most after what it costs. Each is judged alone.'
    : 'Estimate value, chances and cost: then each question says what its answer is worth.'
}

type FoldedProps = Pick<OpenSectionProps, 'here' | 'estimated'> & {
  folded: readonly OpenQuestion[]
  /** Whether other questions stand above. */
  further: boolean
}

const Folded = ({ here, folded, estimated, further }: FoldedProps) => (
  <details>
    <summary>{foldedWords(folded.length, estimated, further)}</summary>
    <ul>
      {folded.map((question) => (
        <li key={question.key}>
          <Asked here={here} question={question} />
        </li>
      ))}
    </ul>
  </details>
)

function foldedWords(count: number, estimated: boolean, further: boolean): string {
  const more = further ? ' more' : ''
  const questions = count === 1 ? `One${more} question` : `${count}${more} questions`
  if (estimated)
    return `${questions} whose answer, by the numbers alone, would not change your decision`
  return further ? `${questions} besides the gates` : `${questions}, none of them a gate`
}

type AskedProps = { here: string; question: OpenQuestion }

const Asked = ({ here, question: { key, title, step } }: AskedProps) => (
  <PageLink to={`${here}/${step}#${key}`}>{title}</PageLink>
)

const amount = (thousands: number | null, currency: string) =>
  thousands === null ? '–' : moneyWords(thousands, currency)

function columnsFor({
  here,
  gates,
  mayLetPast,
  estimated,
  currency,
}: OpenSectionProps): Column<OpenQuestion>[] {
  const worths: Column<OpenQuestion>[] = [
    { key: 'worth', label: 'Worth', align: 'end', cell: ({ worth }) => amount(worth, currency) },
    { key: 'cost', label: 'Costs', align: 'end', cell: ({ cost }) => amount(cost, currency) },
  ]
  return [
    {
      key: 'question',
      label: 'Question',
      heads: true,
      cell: (question) => (
        <>
          <Asked here={here} question={question} />{' '}
          {question.gate && <Badge tone="warn">gate</Badge>}
        </>
      ),
    },
    ...(estimated ? worths : []),
    {
      key: 'todo',
      label: 'What to do',
      cell: (question) => {
        const gate = gates.find((one) => one.question === question.key)
        return (
          <>
            <Advised advice={question.advice} words={question.words} />
            {gate && <Why here={here} gate={gate} mayLetPast={mayLetPast} />}
          </>
        )
      },
    },
  ]
}

/** What the numbers say; nothing where they say the same of every question or make no difference. */
const Advised = ({ advice, words }: Pick<OpenQuestion, 'advice' | 'words'>) =>
  advice !== 'unknown' &&
  advice !== 'no-difference' && (
    <p className={advice === 'probe' ? undefined : 'text-muted'}>{words}</p>
  )
