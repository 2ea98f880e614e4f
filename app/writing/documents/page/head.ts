import type { MemberActor } from '#app/accounts/actor.ts'
import { can } from '#app/accounts/permissions.ts'
import type { KindKey } from '#app/writing/documents/document.ts'

/** What the head of every page of a document says. */
export type DocumentHead = {
  id: string
  title: string
  kind: KindKey
  subjectTitle: string
  ownerName: string
  archived: boolean
  mayEdit: boolean
  mayShare: boolean
}

type Seat = {
  id: string
  title: string
  kind: KindKey
  subjectTitle: string
  ownerName: string
  archivedAt: Date | null
  mayEdit: boolean
}

/** The head of a page, field by field. */
export const headOf = (actor: MemberActor, seat: Seat): DocumentHead => ({
  id: seat.id,
  title: seat.title,
  kind: seat.kind,
  subjectTitle: seat.subjectTitle,
  ownerName: seat.ownerName,
  archived: seat.archivedAt !== null,
  mayEdit: seat.mayEdit,
  mayShare: can(actor, 'document.share').ok,
})
