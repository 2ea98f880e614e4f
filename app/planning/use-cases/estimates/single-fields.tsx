import { probabilities, quantities } from '#app/planning/use-cases/quantities.ts'
import type { ShownSheet } from './shown-sheet.ts'
import { ThreePointField } from './three-point-field.tsx'

const moneys = ['value', 'cost', 'run', 'loss'] as const

/** Value, costs and loss: thousands, three points each. */
export const MoneyFields = ({ sheet, unit }: { sheet: ShownSheet; unit: string }) => (
  <div className="stack">
    {moneys.map((quantity) => (
      <ThreePointField
        key={quantity}
        name={`one.${quantity}`}
        label={`${quantities[quantity].name}, ${unit}`}
        hint={quantities[quantity].hint}
        unit=""
        defaults={sheet.one[quantity]}
      />
    ))}
  </div>
)

/** The four chances on the way from data to use, in percent. */
export const ChanceFields = ({ sheet }: { sheet: ShownSheet }) => (
  <div className="stack">
    {probabilities.map((quantity) => (
      <ThreePointField
        key={quantity}
        name={`one.${quantity}`}
        label={quantities[quantity].name}
        hint={quantities[quantity].hint}
        unit="%"
        domain={[0, 100]}
        defaults={sheet.one[quantity]}
      />
    ))}
  </div>
)

/** How many quarters the work may take. */
export const DurationField = ({ sheet }: { sheet: ShownSheet }) => (
  <ThreePointField
    name="one.duration"
    label={`${quantities.duration.name}, quarters`}
    hint={quantities.duration.hint}
    unit="quarters"
    domain={[0, Math.max(4, (sheet.one.duration?.high ?? 0) * 1.1)]}
    defaults={sheet.one.duration}
  />
)
