import type { ColumnRule, DataClass, Erase } from './rules.ts'

export type Choice = Pick<ColumnRule, 'class' | 'export' | 'erase'>

/** Ids, and links from row to row. */
export const link: Choice = { class: 'reference', export: 'organisation', erase: 'keep' }

/** Times, numbers, switches, and words from a list that the program knows: nothing a person could type. */
export const fact: Choice = { class: 'operational', export: 'organisation', erase: 'keep' }

/** The hash of a text in its row. It would prove a guess at what was struck out of that text, and goes with it. */
export const fingerprint: Choice = {
  class: 'fingerprint',
  export: 'organisation',
  erase: 'mentions',
}

/** What members write about the organisation's own matters. */
export const prose: Choice = { class: 'free-text', export: 'organisation', erase: 'mentions' }

/** The same in a row that can be about a candidate: then it is in their access copy too. */
export const proseAbout: Choice = { ...prose, export: 'access-copy' }

/** How the organisation and what it has set up are called, and what it says of itself in public. */
export const ofOrganisation: Choice = {
  class: 'free-text',
  export: 'organisation',
  erase: 'keep',
}

/** What a candidate gave or was told: it is in their own download. */
export const own = (kind: DataClass, erase: Erase): Choice => ({
  class: kind,
  export: 'candidate',
  erase,
})

/** A time or a fixed word that a candidate knows already. */
export const ownFact: Choice = { class: 'operational', export: 'candidate', erase: 'keep' }

/** What others wrote about a candidate: it is in an access copy once that was reviewed. */
export const about = (kind: DataClass, erase: Erase = 'blank'): Choice => ({
  class: kind,
  export: 'access-copy',
  erase,
})

/** A time or a fixed word that goes with what others wrote about a candidate, and makes it readable. */
export const aboutFact: Choice = { class: 'operational', export: 'access-copy', erase: 'keep' }

/** A judgement as a number or a fixed word. It stays, with nobody's name, for the statistics of the organisation. */
export const rating: Choice = { class: 'judgement', export: 'access-copy', erase: 'keep' }

/** Who a member is; members are not candidates, and leave by another way. */
export const ofMember = (kind: 'identity' | 'contact'): Choice => ({
  class: kind,
  export: 'organisation',
  erase: 'keep',
})

/** The name of somebody whose time is planned, which a hire brings along. */
export const ofStaff: Choice = {
  class: 'identity',
  export: 'organisation',
  erase: { becomes: 'Erased candidate' },
}

/** Where something stands in this installation's own order. */
export const ofInstallation: Choice = { class: 'operational', export: 'never', erase: 'keep' }

/** Hashes of tokens, keys, places in the storage, and what this installation vouches with. */
export const secret: Choice = { class: 'secret', export: 'never', erase: 'keep' }

/** Computed by the database out of other columns. */
export const derived: Choice = { class: 'free-text', export: 'never', erase: 'follows' }

/** What waits to be sent or to be answered again; whatever speaks of an erased candidate goes. */
export const queued: Choice = { class: 'free-text', export: 'never', erase: 'delete-row' }

/** What candidates say of themselves for statistics: members never get it person by person, not in an export either. */
export const apart: Choice = {
  class: 'demographic',
  export: 'candidate-only',
  erase: 'delete-row',
}
