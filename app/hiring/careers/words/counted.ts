import { remembered } from '#app/ui/remembered.ts'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

const grammarOf = remembered(
  (language: string) => ({
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(language),
  }),
  20,
)

/** “1 day”, “3 days”: the number as the language writes it, with the form of the word that goes with it. */
export function counted(language: string, count: number, forms: Forms): string {
  const { plural, number } = grammarOf(language)
  return `${number.format(count)} ${forms[plural.select(count)] ?? forms.other}`
}
