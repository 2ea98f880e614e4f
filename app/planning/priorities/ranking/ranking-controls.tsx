import { methodKeys, isFormula, type MethodKey } from '#app/planning/priorities/methods/methods.ts'
import { methodWords } from '#app/planning/priorities/methods/words.ts'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { WrittenSelect } from '#app/ui/forms/written-select.tsx'

export interface RankingControlsProps {
  method: MethodKey
  exportTo: string
}

/** The usual choice has no value, so that the plain address means it. */
const methods = () =>
  methodKeys.map((key) => ({
    value: key === 'balanced' ? '' : key,
    label: methodWords[key].name,
  }))
const opens = () => [
  { value: '', label: 'The weights' },
  { value: 'both', label: 'Weights and figures' },
]
const tops = () => ['1', '3', '', '10', '20', '50'].map((value) => ({ value, label: value || '5' }))

const nothing = {}

/** Method, what stays open, and how many places count; all in the address. */
export const RankingControls = ({ method, exportTo }: RankingControlsProps) => (
  <FilterBar
    name="How to compare"
    keep={[]}
    end={
      <a className="button is-small" href={exportTo} download>
        CSV
      </a>
    }
  >
    <WrittenSelect name="method" label="Method" optionsFor={methods} given={nothing} />
    {!isFormula(method) && (
      <WrittenSelect name="open" label="Left open" optionsFor={opens} given={nothing} />
    )}
    <WrittenSelect name="top" label="Places that count" optionsFor={tops} given={nothing} />
  </FilterBar>
)
