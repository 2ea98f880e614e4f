import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { deedNames, kindNames, periodNames } from './filter-names.ts'

export type ActivityFiltersProps = {
  home: string
  /** Where the same entries are downloaded. */
  file: string
  people: readonly { id: string; name: string }[]
}

export const ActivityFilters = ({ home, file, people }: ActivityFiltersProps) => (
  <FilterBar
    name="Filter the activity"
    keep={['about']}
    clear={`${home}/activity`}
    end={
      <a className="button" href={file} download>
        Export CSV
      </a>
    }
  >
    <Choice
      name="person"
      label="Person"
      all="Everybody"
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
    {choices.map((choice) => (
      <Choice key={choice.name} {...choice} />
    ))}
  </FilterBar>
)

type ChoiceProps = {
  name: string
  label: string
  /** What the list says while nothing is chosen. */
  all: string
  options: { value: string; label: string }[]
}

const Choice = ({ all, ...field }: ChoiceProps) => (
  <SelectField {...field} placeholder={all} required={false} hideLabel />
)

const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

const choices: ChoiceProps[] = [
  {
    name: 'kind',
    label: 'Kind of thing',
    all: 'All kinds of things',
    options: optionsOf(kindNames),
  },
  {
    name: 'deed',
    label: 'What was done',
    all: 'Whatever was done',
    options: optionsOf(deedNames),
  },
  { name: 'period', label: 'Period', all: 'Any time', options: optionsOf(periodNames) },
]
