import { Checkbox } from '#app/ui/forms/choice.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import type { ShownRetention } from './settings.server.ts'

export type RulePartProps = { rule: ShownRetention['rules'][number] }

const figure = (months: number | null, words: string) =>
  months === null ? null : `${words} ${months} ${months === 1 ? 'month' : 'months'}`

/** One rule: what it says and where, and the figures of one's own. */
export function RulePart({ rule }: RulePartProps) {
  const { name, text, source, checkedOn, own } = rule
  const figures = [
    figure(own?.keepMonths ?? rule.keepMonths, 'kept for at least'),
    figure(own?.deleteMonths ?? rule.deleteMonths, 'erased within'),
  ]
  return (
    <details open={own !== null}>
      <summary>
        <strong>{name}</strong>{' '}
        <span className="text-muted">
          {figures.filter(Boolean).join(', ')}
          {own && ' (your own figures)'}
        </span>
      </summary>
      <div className="stack pt-3">
        <p>{text}</p>
        <p className="text-muted text-sm">
          <a href={source.url} rel="noopener noreferrer">
            {source.title}
          </a>
          {checkedOn ? `, checked on ${checkedOn}` : ', not checked against its source yet'}
        </p>
        <OwnFigures rule={rule} />
      </div>
    </details>
  )
}

function OwnFigures({
  rule: { key, own, always, places, keepMonths, deleteMonths },
}: RulePartProps) {
  return (
    <>
      <Checkbox
        name={`rules.${key}.always`}
        label="Holds for all openings, wherever they are"
        hint={places ? 'It holds by itself for openings in its place.' : undefined}
        defaultChecked={always}
      />
      <div className="columns">
        <Months
          name={`rules.${key}.keep`}
          label="Keep for"
          own={own?.keepMonths}
          rule={keepMonths}
        />
        <Months
          name={`rules.${key}.delete`}
          label="Gone within"
          own={own?.deleteMonths}
          rule={deleteMonths}
        />
      </div>
      <TextField
        name={`rules.${key}.reason`}
        label="Why you keep to other figures"
        required={false}
        maxLength={300}
        defaultValue={own?.reason ?? ''}
      />
    </>
  )
}

type MonthsProps = {
  name: string
  label: string
  own: number | null | undefined
  rule: number | null
}

const Months = ({ name, label, own, rule }: MonthsProps) => (
  <TextField
    name={name}
    label={`${label}, in months`}
    type="number"
    min={1}
    max={600}
    required={false}
    defaultValue={own ?? undefined}
    placeholder={rule === null ? '' : String(rule)}
  />
)
