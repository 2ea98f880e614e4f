import { usualCurrency } from '#app/planning/money.ts'
import type { Feed, Outcome } from './outcome.ts'
import type { DataOf, SheetData, Worksheet } from './worksheet.ts'

/** A worksheet with the rules that read it; money in the currency in which the organisation plans. */
export type Module = {
  worksheet: Worksheet
  judge: (data: SheetData, currency?: string) => Outcome
  feeds: (data: SheetData, currency?: string) => readonly Feed[]
}

type Rules<W extends Worksheet> = {
  judge: (data: DataOf<W>, currency: string) => Outcome
  feeds?: (data: DataOf<W>, currency: string) => readonly Feed[]
}

/** Data is read by the worksheet's own schema before it comes here, so it has the worksheet's shape. */
export const moduleOf = <const W extends Worksheet>(
  worksheet: W,
  { judge, feeds = () => [] }: Rules<W>,
): Module => ({
  worksheet,
  judge: (data, currency = usualCurrency) => judge(data as DataOf<W>, currency),
  feeds: (data, currency = usualCurrency) => feeds(data as DataOf<W>, currency),
})
