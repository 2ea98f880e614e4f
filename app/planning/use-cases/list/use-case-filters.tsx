import type { ReactNode } from 'react'
import { functionNames, stageNames } from '#app/planning/use-cases/words.ts'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { FoldedFilters } from '#app/ui/forms/filters/folded-filters.tsx'

type Option = { value: string; label: string }

export type UseCaseFiltersProps = {
  here: string
  choices: { owners: Option[]; tags: string[] }
  end?: ReactNode
}

const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

const stateOptions = optionsOf({
  open: 'Current and retired',
  parked: 'Parked',
  merged: 'Merged',
  all: 'All',
})
const stageOptions = optionsOf(stageNames)
const functionOptions = optionsOf(functionNames)

/** Filters of the use cases; they live in the address. */
export const UseCaseFilters = ({ here, choices, end }: UseCaseFiltersProps) => (
  <FilterBar name="Filter use cases" clear={here} end={end}>
    <TextField name="text" label="Words or number" type="search" />
    <FoldedFilters names={['state', 'stage', 'function', 'owner', 'tag']}>
      <SelectField name="state" label="State" options={stateOptions} placeholder="Current" />
      <SelectField name="stage" label="Stage" options={stageOptions} placeholder="All" />
      <SelectField name="function" label="Function" options={functionOptions} placeholder="All" />
      {choices.owners.length > 0 && (
        <SelectField
          name="owner"
          label="Owner"
          options={[{ value: 'none', label: 'Nobody' }, ...choices.owners]}
          placeholder="All"
        />
      )}
      {choices.tags.length > 0 && (
        <SelectField
          name="tag"
          label="Tag"
          options={choices.tags.map((tag) => ({ value: tag, label: tag }))}
          placeholder="All"
        />
      )}
    </FoldedFilters>
  </FilterBar>
)
