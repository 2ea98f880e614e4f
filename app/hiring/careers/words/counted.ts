type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** “1 day”, “3 days”: the number as the language writes it, with the form of the word that goes with it. */
export function counted(language: string, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other
  return `${new Intl.NumberFormat(language).format(count)} ${form}`
}
