import { moneyUnit } from '#app/planning/money.ts'
import { Form } from 'react-router'
import { SelectField } from '#app/ui/forms/field.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Range } from '#app/planning/scoping/steps/page/step-page.server.ts'
import type { WorkTable } from '#app/planning/scoping/steps/page/work-table.ts'
import { ThreePoints } from './three-points.tsx'

interface WorkProps {
  work: WorkTable
  currency: string
  ranges: Record<string, Range>
}

/** People by role and quarter of the work, and money by quarter. */
export const WorkFields = ({ work, currency, ranges }: WorkProps) => (
  <>
    <Section
      title="People"
      card
      lead="How many people of a role the work takes in each of its quarters; 0.5 is half a person. Leave empty what it does not need."
    >
      {work.rows.map(({ value: role, label }) => (
        <Quarters
          key={role}
          legend={label}
          count={work.quarters}
          nameOf={(period) => `estimate.effort~${role}~${period}`}
          unit="people"
          ranges={ranges}
        />
      ))}
    </Section>
    <Section title="Spend" card lead="Money beside salaries: licences, machines, labels, advice.">
      <Quarters
        legend="Spend"
        count={work.quarters}
        nameOf={(period) => `estimate.spend~~${period}`}
        unit={moneyUnit(currency)}
        ranges={ranges}
      />
    </Section>
  </>
)

interface QuartersProps {
  legend: string
  count: number
  nameOf: (period: number) => string
  unit: string
  ranges: Record<string, Range>
}

const Quarters = ({ legend, count, nameOf, unit, ranges }: QuartersProps) => (
  <fieldset className="list-row">
    <legend className="list-row-name">{legend}</legend>
    <div className="quarters">
      {Array.from({ length: count }, (_, period) => (
        <ThreePoints
          key={period}
          name={nameOf(period)}
          legend={`Quarter ${period + 1}`}
          unit={unit}
          range={ranges[nameOf(period)]}
        />
      ))}
    </div>
  </fieldset>
)

/** Adds a row to the table of people; a form of its own, so it stands outside the step's. */
export const AddRole = ({ offered }: { offered: WorkTable['offered'] }) => (
  <Form method="get" className="form is-inline" aria-label="Add a role" preventScrollReset>
    <SelectField name="role" label="Another role" options={offered} />
    <Button type="submit">Add a row</Button>
  </Form>
)

/** Puts the metrics that usually go together into the list, to be filled in. */
export const OfferPair = ({ pairs, chosen }: { pairs: WorkTable['offered']; chosen: string }) => (
  <Form method="get" className="form is-inline" aria-label="Offer metrics" preventScrollReset>
    <SelectField name="kind" label="Usual metrics for" options={pairs} defaultValue={chosen} />
    <Button type="submit">Put them into the list</Button>
  </Form>
)
