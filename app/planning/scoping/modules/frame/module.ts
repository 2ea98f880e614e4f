import type { Feed, Outcome } from './outcome.ts'
import type { DataOf, SheetData, Worksheet } from './worksheet.ts'

/** A worksheet with the rules that read it. */
export type Module = {
  worksheet: Worksheet
  judge: (data: SheetData) => Outcome
  feeds: (data: SheetData) => readonly Feed[]
}

type Rules<W extends Worksheet> = {
  judge: (data: DataOf<W>) => Outcome
  feeds?: (data: DataOf<W>) => readonly Feed[]
}

/** Data is read by the worksheet's own schema before it comes here, so it has the worksheet's shape. */
export const moduleOf = <const W extends Worksheet>(
  worksheet: W,
  { judge, feeds = () => [] }: Rules<W>,
): Module => ({
  worksheet,
  judge: (data) => judge(data as DataOf<W>),
  feeds: (data) => feeds(data as DataOf<W>),
})
