import { labelOf } from '#app/hiring/rights/copies/own-copy.ts'

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

type Line = { label: string; value: string }

/** A record as lines that a person can read; ids, and what is empty, are left out. */
export const recordText = (values: Record<string, unknown>): string =>
  linesOf(values)
    .map(({ label, value }) =>
      value.includes('\n') ? `${label}:\n${value}` : `${label}: ${value}`,
    )
    .join('\n')

const linesOf = (values: Record<string, unknown>, of = ''): Line[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const label = of === '' ? labelOf(key) : `${of}, ${labelOf(key).toLowerCase()}`
    return nested(value, label)
  })

function nested(value: unknown, label: string): Line[] {
  if (Array.isArray(value))
    return value.flatMap((one, at) => nested(one, value.length > 1 ? `${label} ${at + 1}` : label))
  if (typeof value === 'object' && value !== null)
    return linesOf(value as Record<string, unknown>, label)
  const text = value === null || value === undefined ? '' : plain(value)
  return text.trim() === '' || id.test(text) ? [] : [{ label, value: text }]
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/

/** Times come as the database writes them. */
function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = String(value)
  return moment.test(text)
    ? `${new Date(text).toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : text
}
