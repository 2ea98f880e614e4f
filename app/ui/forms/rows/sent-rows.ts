/** The button that asks for one more row of the field it names; what was typed comes back with the form. */
export const addRow = 'add-row'

/** How many rows `name[0]`, `name[1]` … a form was sent with, and one more where that was asked for. */
export function sentRows(name: string, values: Record<string, unknown> | null | undefined): number {
  const start = `${name}[`
  const counts = Object.keys(values ?? {})
    .filter((field) => field.startsWith(start))
    .map((field) => Number.parseInt(field.slice(start.length), 10) + 1)
  const sent = Math.max(0, ...counts)
  return values?.[addRow] === name ? sent + 1 : sent
}
