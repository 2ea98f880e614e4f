import { moneySign, moneyUnit } from '#app/planning/money.ts'
import type { Field, Worksheet } from './worksheet.ts'

const withUnit = (field: Field, currency: string): Field => {
  if (!field.money) return field
  const unit = field.money === 'whole' ? moneySign(currency) : moneyUnit(currency)
  return { ...field, label: `${field.label} (${unit})` }
}

/** The worksheet whose fields of money say in what they are. */
export const inMoney = (worksheet: Worksheet, currency: string): Worksheet => ({
  ...worksheet,
  sections: worksheet.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => withUnit(field, currency)),
  })),
})
