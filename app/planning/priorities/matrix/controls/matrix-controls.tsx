import { nothing } from '#app/planning/priorities/matrix/place/query.ts'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { WrittenSelect } from '#app/ui/forms/written-select.tsx'

type Keys = { x: string; y: string; size: string; colour: string }

export interface MatrixControlsProps {
  dimensions: readonly { key: string; name: string }[]
  /** What the plain address means; it has no value of its own. */
  base: Keys
}

/** What is on the axes and what size and colour tell, all in the address. */
export const MatrixControls = ({ dimensions, base }: MatrixControlsProps) => {
  const choice = (name: keyof Keys) => ({ name, given: { dimensions, usual: base[name] } })
  return (
    <FilterBar name="What the matrix shows" keep={['matrix']}>
      <WrittenSelect {...choice('y')} label="Upwards" optionsFor={needed} />
      <WrittenSelect {...choice('x')} label="To the right" optionsFor={needed} />
      <WrittenSelect {...choice('size')} label="Size" optionsFor={optional} />
      <WrittenSelect {...choice('colour')} label="Colour and shape" optionsFor={optional} />
    </FilterBar>
  )
}

type Given = Pick<MatrixControlsProps, 'dimensions'> & { usual: string }

const needed = ({ dimensions, usual }: Given) =>
  dimensions.map(({ key, name }) => ({ value: key === usual ? '' : key, label: name }))

const optional = (given: Given) => [
  { value: given.usual === '' ? '' : nothing, label: 'Nothing' },
  ...needed(given),
]
