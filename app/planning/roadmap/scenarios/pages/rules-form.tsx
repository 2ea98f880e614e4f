import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { demandsWithin, demandWords, free } from '#app/planning/roadmap/scenarios/model/rules.ts'
import type { Clash, Demand } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { TableFrame } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import type { FieldErrors } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { RuleRow } from './rule-filter.ts'

export type RulesFormProps = {
  home: string
  here: string
  mayEdit: boolean
  firstMonth: number
  /** The quarters in which work can start. */
  quarters: number[]
  rows: RuleRow[]
  /** Whether a row is looked for; one that is not waits unseen, with what was chosen in it. */
  isShown: (row: RuleRow) => boolean
  /** What is wrong with the form as a whole. */
  errors?: FieldErrors | null | undefined
  /** What was chosen and not saved, because others changed the rules of these use cases meanwhile. */
  refused?: { clashes: Clash[]; values: Record<string, Demand> } | undefined
}

/** All rules of a scenario in one form: what was not changed in it is not sent back over what others chose. */
export function RulesForm({ refused, errors, ...props }: RulesFormProps) {
  const { here, rows, mayEdit, firstMonth } = props
  if (!mayEdit) return <Rules {...props} />
  const now = new Map(refused?.clashes.map((clash) => [clash.useCaseId, clash.now]))
  const seen = JSON.stringify(seenIn(rows, now))
  const clashes = rows.filter(({ id }) => now.has(id))
  const clashErrors = Object.fromEntries(
    clashes.map(({ id, title }) => [
      `rules.${id}`,
      clashWords(title, demandWords(now.get(id) ?? free, firstMonth)),
    ]),
  )
  return (
    <PostForm
      key={seen}
      id="rules"
      action={here}
      errors={{ ...errors, ...clashErrors }}
      values={refused?.values ?? null}
      warnUnsaved
    >
      <input type="hidden" name="seen" value={seen} />
      <Rules {...props} clashes={clashes.map(({ id }) => id)} />
      <div className="form-actions is-in-sight">
        <Button variant="primary">Save the rules</Button>
      </div>
    </PostForm>
  )
}

/** What stands in the rows that have a rule; of those that clashed, what others chose, which the page may not have loaded. */
const seenIn = (rows: readonly RuleRow[], now: ReadonlyMap<string, Demand>) =>
  Object.fromEntries(
    rows
      .map(({ id, demand }) => [id, now.get(id) ?? demand])
      .filter(([, demand]) => demand !== free),
  )

const clashWords = (title: string, theirs: string) =>
  `Somebody else chose “${theirs}” for “${title}” meanwhile. Nothing was saved; save again to have yours instead.`

const columns = [
  { key: 'title', label: 'Use case' },
  { key: 'reason', label: 'Can be planned' },
  { key: 'rule', label: 'In this scenario' },
]

const Rules = ({
  clashes = [],
  ...props
}: Omit<RulesFormProps, 'refused' | 'errors'> & { clashes?: string[] }) => (
  <TableFrame caption="Use cases of this scenario" hideCaption columns={columns}>
    <tbody>
      {props.rows.map((row) => (
        <Row
          key={row.id}
          {...props}
          row={row}
          hidden={!props.isShown(row) && !clashes.includes(row.id)}
        />
      ))}
    </tbody>
  </TableFrame>
)

type RowProps = RulesFormProps & { row: RuleRow }

function Row({ hidden, ...props }: RowProps & { hidden: boolean }) {
  const { home, row } = props
  const title = <PageLink to={`${home}/use-cases/${row.id}`}>{row.title}</PageLink>
  return (
    <tr hidden={hidden}>
      <th scope="row" data-label="Use case">
        {title}
      </th>
      <td data-label="Can be planned">{row.reason ?? plannableWords(row)}</td>
      <td data-label="In this scenario">
        <Rule {...props} />
      </td>
    </tr>
  )
}

const plannableWords = ({ openGates }: RuleRow) =>
  openGates ? `Yes, but committing it takes a reason: ${openGates}` : 'Yes'

function Rule({ row, mayEdit, quarters, firstMonth }: RowProps) {
  const { id, title, reason, demand } = row
  const words = (one: Demand) => demandWords(one, firstMonth)
  if (reason !== null && demand === free) return <span>–</span>
  if (!mayEdit) return <span>{words(demand)}</span>
  const within = demandsWithin(quarters)
  const offered = within.includes(demand) ? within : [...within, demand]
  return (
    <SelectField
      name={`rules.${id}`}
      label={`Rule for ${title}`}
      hideLabel
      options={offered.map((value) => ({ value, label: words(value) }))}
      defaultValue={demand}
    />
  )
}
