import type { Pay } from '#app/roles/pay.ts'
import type { Place } from '#app/roles/places.ts'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { LongChoiceGroup } from '#app/ui/forms/long/long-choice-group.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { employmentNames } from './opening-words.ts'

export type Facts = {
  headcount: number
  employmentType: string
  /** The country as it is typed. */
  places: Place[]
  pay: Pay | null
  useCases: string[]
  lastDay: string | null
}

/** What the form has to know besides the facts. */
export type FactChoices = {
  currency: string
  /** Names. */
  countries: readonly string[]
  /** Codes of the opening’s places that are no country’s. */
  otherCountries: string[]
  /** Titles of the use cases on file. */
  useCases: string[]
}
type FactProps = { facts: Facts; choices: FactChoices }

const employment = Object.entries(employmentNames).map(([value, label]) => ({ value, label }))
const periods = [
  { value: 'year', label: 'a year' },
  { value: 'month', label: 'a month' },
  { value: 'hour', label: 'an hour' },
]
const spareRows = 2

/** The facts of an opening: people wanted, places, pay, use cases. Rows left empty are ignored. */
export const FactFields = ({ facts, choices }: FactProps) => (
  <>
    <WantedFields facts={facts} />
    <Section
      title="Places"
      level={3}
      lead="Where the work may be done. Pay rules of every place apply."
    >
      {placeRows(facts.places).map((place, row) => (
        <PlaceRow key={row} row={row} place={place} />
      ))}
      {choices.otherCountries.map((code) => (
        <input key={code} type="hidden" name="countriesBefore" value={code} />
      ))}
      <datalist id={countryList}>
        {choices.countries.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </Section>
    <PayFields pay={facts.pay} currency={choices.currency} />
    <UseCaseFields chosen={facts.useCases} onFile={choices.useCases} />
  </>
)

type UseCaseProps = { chosen: string[]; onFile: string[] }

const theWork = 'AI use cases the person will work on'
const whyTheWork = 'They open the job description: people apply for the work, not for a title.'

/** Ticked where they are on file, and typed where they are not. */
const UseCaseFields = ({ chosen, onFile }: UseCaseProps) => (
  <>
    {chosen.map((title) => (
      <input key={title} type="hidden" name="useCasesBefore" value={title} />
    ))}
    {onFile.length > 0 && (
      <LongChoiceGroup
        name="useCasesOnFile"
        things="use cases"
        legend={theWork}
        hint={whyTheWork}
        required={false}
        options={onFile.map((title) => ({ value: title, label: title }))}
        defaultValue={chosen.filter((title) => onFile.includes(title))}
      />
    )}
    <TextArea
      name="useCases"
      label={onFile.length > 0 ? 'Use cases that are not on file' : theWork}
      hint={onFile.length > 0 ? 'One a line.' : `One a line. ${whyTheWork}`}
      required={false}
      rows={onFile.length > 0 ? 2 : 4}
      defaultValue={chosen.filter((title) => !onFile.includes(title)).join('\n')}
    />
  </>
)

const WantedFields = ({ facts }: { facts: Facts }) => (
  <>
    <div className="fields">
      <TextField
        name="headcount"
        label="People wanted"
        type="number"
        min={1}
        max={500}
        required
        defaultValue={facts.headcount}
      />
      <SelectField
        name="employmentType"
        label="Employment"
        options={employment}
        defaultValue={facts.employmentType}
      />
    </div>
    <TextField
      name="lastDay"
      label="Last day to apply"
      type="date"
      hint="It counts until it is over everywhere. Empty: until you close the opening."
      required={false}
      defaultValue={facts.lastDay ?? ''}
    />
  </>
)

const amount = { type: 'number', inputMode: 'decimal', step: 'any', required: false } as const

type PayProps = { pay: Pay | null; currency: string }

const PayFields = ({ pay, currency }: PayProps) => (
  <Section
    title="Pay"
    level={3}
    lead="Shown on the careers page; many places require it. In whole units: 90000, not 90k."
  >
    <div className="fields">
      <TextField name="payMin" label="From" {...amount} defaultValue={pay?.min} />
      <TextField name="payMax" label="To" {...amount} defaultValue={pay?.max} />
      <TextField
        name="currency"
        label="Currency"
        maxLength={3}
        defaultValue={pay?.currency ?? currency}
      />
      <SelectField
        name="payPeriod"
        label="Per"
        options={periods}
        defaultValue={pay?.period ?? 'year'}
      />
    </div>
  </Section>
)

const placeRows = (places: Place[]): Partial<Place>[] => [
  ...places,
  ...Array.from({ length: places.length ? spareRows - 1 : spareRows }, () => ({})),
]

/** One list serves all rows. */
const countryList = 'countries'

const PlaceRow = ({ row, place }: { row: number; place: Partial<Place> }) => {
  const field = (name: string) => ({
    name: `places[${row}].${name}`,
    required: false,
    autoComplete: 'off',
  })
  return (
    <fieldset className="fields">
      <legend className="sr-only">Place {row + 1}</legend>
      <TextField {...field('city')} label="City" defaultValue={place.city} />
      <TextField
        {...field('region')}
        label="State or province"
        hint={row === 0 ? 'Code, such as CO' : undefined}
        maxLength={3}
        defaultValue={place.region}
      />
      <TextField
        {...field('country')}
        label="Country"
        hint={row === 0 ? 'Name or code' : undefined}
        list={countryList}
        defaultValue={place.country}
      />
      <Checkbox
        name={`places[${row}].remote`}
        label="Remote within it"
        defaultChecked={place.remote}
      />
    </fieldset>
  )
}
