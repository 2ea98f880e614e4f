import { useId } from 'react'
import type { FormValues } from '#app/planning/scoping/modules/frame/form-values.ts'
import type { Item, Section as SectionOf } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { GrowingRows } from '#app/ui/forms/rows/growing-rows.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { SheetField } from './sheet-field.tsx'

type SheetSectionProps = { section: SectionOf; start: FormValues }

/** One section of a worksheet: asked once, for each of its items, or as often as people like. */
export function SheetSection({ section, start }: SheetSectionProps) {
  const { key, title, lead, items, rows } = section
  return (
    <Section title={title} lead={lead} id={`part-${key}`} level={3} card>
      {items ? (
        <div className="sheet-items">
          {items.map((item) => (
            <ItemFields key={item.key} {...{ section, start, item }} />
          ))}
        </div>
      ) : rows === undefined ? (
        <div className="sheet-fields">
          <Fields section={section} prefix={key} start={start} />
        </div>
      ) : (
        <Rows section={section} start={start} most={rows} />
      )}
    </Section>
  )
}

type FieldsProps = SheetSectionProps & { prefix: string }

const Fields = ({ section, prefix, start, alone }: FieldsProps & { alone?: boolean }) =>
  section.fields.map((field) => (
    <SheetField
      key={field.key}
      name={`${prefix}.${field.key}`}
      field={field}
      start={start}
      hideLabel={alone}
    />
  ))

/** What is asked beside its answers, where there is room; one answer needs no label of its own to be seen. */
function ItemFields({ section, start, item }: SheetSectionProps & { item: Item }) {
  const titleId = useId()
  return (
    <div className="sheet-item" role="group" aria-labelledby={titleId}>
      <div>
        <p id={titleId} className="field-label">
          {item.label}
        </p>
        {item.hint && <p className="field-hint">{item.hint}</p>}
        {item.facts && (
          <KeyValues items={item.facts.map(({ label, text }) => ({ label, value: text }))} />
        )}
      </div>
      <div className="sheet-row">
        <Fields
          section={section}
          prefix={`${section.key}.${item.key}`}
          start={start}
          alone={section.fields.length === 1}
        />
      </div>
    </div>
  )
}

/** The rows of a worksheet, each time with one to fill. */
function Rows({ section, start, most }: SheetSectionProps & { most: number }) {
  const { key, title } = section
  return (
    <div className="sheet-items">
      <GrowingRows {...growingOf(section)} filled={filledRows(start, key)} most={most}>
        {(index) => (
          <fieldset className="sheet-line">
            <legend className="field-label">
              {title} {index + 1}
            </legend>
            <div className="sheet-row">
              <Fields section={section} prefix={`${key}[${index}]`} start={start} />
            </div>
          </fieldset>
        )}
      </GrowingRows>
    </div>
  )
}

/** What the button says and names that gives a section one more row. */
export const growingOf = ({ key, title }: Pick<SectionOf, 'key' | 'title'>) => ({
  name: key,
  add: `Add a row to “${title}”`,
})

function filledRows(start: FormValues, key: string): number {
  const indexes = Object.entries(start)
    .filter(([name, value]) => name.startsWith(`${key}[`) && value !== '')
    .map(([name]) => Number.parseInt(name.slice(key.length + 1), 10) + 1)
  return Math.max(0, ...indexes)
}
