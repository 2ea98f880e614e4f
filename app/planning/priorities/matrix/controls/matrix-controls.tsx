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
  const options = (usual: string) =>
    dimensions.map(({ key, name }) => ({ value: key === usual ? '' : key, label: name }))
  const optional = (usual: string) => [
    { value: usual === '' ? '' : nothing, label: 'Nothing' },
    ...options(usual),
  ]
  return (
    <FilterBar name="What the matrix shows" keep={['matrix']}>
      <WrittenSelect name="y" label="Upwards" options={options(base.y)} />
      <WrittenSelect name="x" label="To the right" options={options(base.x)} />
      <WrittenSelect name="size" label="Size" options={optional(base.size)} />
      <WrittenSelect name="colour" label="Colour and shape" options={optional(base.colour)} />
    </FilterBar>
  )
}
