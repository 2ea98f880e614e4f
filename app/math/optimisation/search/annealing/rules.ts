import type { Layout } from '#app/math/optimisation/search/layout.ts'

/** Which items other items have rules about. */
export const ruledItems = ({ before, after, exclusive }: Layout): Uint8Array =>
  Uint8Array.from(before, (earlier, item) =>
    earlier.length + (after[item]?.length ?? 0) + (exclusive[item]?.length ?? 0) > 0 ? 1 : 0,
  )

/** How many precedences and exclusions the chosen option of an item breaks, with those chosen for the others. */
export function rulesBrokenBy(layout: Layout, chosen: Int32Array, item: number): number {
  const { before, after, exclusive } = layout
  const option = chosen[item] as number
  let count = 0
  for (const later of after[item] as number[])
    if (isEarly(layout, chosen[later] as number, option)) count += 1
  if (option < 0) return count
  for (const earlier of before[item] as number[])
    if (isEarly(layout, option, chosen[earlier] as number)) count += 1
  for (const other of exclusive[item] as number[]) if ((chosen[other] as number) >= 0) count += 1
  return count
}

/** Whether an option starts without the other, or before that has ended. */
const isEarly = ({ startOf, endOf }: Layout, option: number, other: number): boolean =>
  option >= 0 && (other < 0 || (endOf[other] as number) > (startOf[option] as number))
