/** A worksheet as data: what it asks, in which order, and where its answers go. */
export type Worksheet = {
  kind: string
  title: string
  /** What it is for, in one sentence. */
  lead: string
  /** What of it the rest of the plan uses. */
  feedsBack: string
  /** The question of the checklist that its result helps to answer. */
  answers: string
  /** A page of its own beside the form. */
  beside?: { path: string; label: string }
  sections: readonly Section[]
}

/** Fields asked once; with `items` once for each of them; with `rows` as often as people like, up to that number. */
export type Section = {
  key: string
  title: string
  lead?: string
  fields: readonly Field[]
  items?: readonly Item[]
  rows?: number
}

export type Item = {
  key: string
  label: string
  hint?: string
  /** What to know before answering. */
  facts?: readonly { label: string; text: string }[]
  /** What numbers of this item start with. */
  usual?: Readonly<Record<string, number>>
}

export type Option = { value: string; label: string }

type Asked = {
  key: string
  label: string
  hint?: string
  required?: boolean
  /** It is money of the plan, in whole or in thousands: its label says so. */
  money?: 'whole' | 'thousands'
}

export type Field =
  | (Asked & { type: 'line' | 'text'; most?: number })
  | (Asked & { type: 'date' })
  | (Asked & { type: 'number'; min: number; max: number; whole?: boolean; usual?: number })
  | (Asked & { type: 'points'; min: number; max: number })
  | (Asked & { type: 'choice'; options: readonly Option[] })
  | (Asked & { type: 'ticks'; options: readonly Option[] })

/** A guessed number: at least, most likely, at most. */
export type Points = { low: number | null; mode: number | null; high: number | null }

export type Value = string | number | null | readonly string[] | Points
export type Values = Readonly<Record<string, Value>>
export type SheetData = Readonly<
  Record<string, Values | readonly Values[] | Readonly<Record<string, Values>>>
>

type ValueOf<F extends Field> = F extends { type: 'number' }
  ? number | null
  : F extends { type: 'points' }
    ? Points
    : F extends { type: 'ticks'; options: readonly Option[] }
      ? readonly F['options'][number]['value'][]
      : F extends { type: 'choice'; options: readonly Option[] }
        ? F['options'][number]['value'] | ''
        : string

type ValuesOf<S extends Section> = { readonly [F in S['fields'][number] as F['key']]: ValueOf<F> }

type SectionData<S extends Section> = S extends { items: readonly (infer I extends Item)[] }
  ? Readonly<Record<I['key'], ValuesOf<S>>>
  : S extends { rows: number }
    ? readonly ValuesOf<S>[]
    : ValuesOf<S>

/** What a filled worksheet holds, as its definition says. */
export type DataOf<W extends Worksheet> = {
  readonly [S in W['sections'][number] as S['key']]: SectionData<S>
}
