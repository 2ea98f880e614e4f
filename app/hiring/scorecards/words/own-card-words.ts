import type { InterviewKind } from '#app/roles/loops.ts'

type OwnCardWords = {
  next: string
  draft: string
  missing: string
  read: string
  /** Until when a seal can be taken back. */
  recallable: string
  recall: string
  late: string
}

const rated: OwnCardWords = {
  next: 'Next scorecard',
  draft:
    'Only you read this until everybody who interviews in this stage has sealed theirs. You judge before you read.',
  missing:
    'The scorecards of this stage are revealed without yours. You can still write and seal it: it is kept, marked as late, and does not count.',
  read: 'Read the scorecards of this stage',
  recallable: 'You can recall the seal until the scorecards are revealed.',
  recall: 'Possible until the scorecards are revealed. The recall is on record.',
  late: 'A card sealed now is late.',
}

/** Whoever takes a first call rates nobody: what they write are notes. */
const call: OwnCardWords = {
  next: 'Next notes',
  draft: 'Nobody is rated in this call. Only you read your notes until all notes of it are sealed.',
  missing:
    'The notes of this stage are shown without yours. You can still write and seal them: they are kept, marked as late.',
  read: 'Read the notes of this stage',
  recallable: 'You can recall the seal until the notes are shown.',
  recall: 'Possible until the notes are shown. The recall is on record.',
  late: 'Notes sealed now are late.',
}

/** How an interviewer’s own page speaks of what they write after an interview of this kind. */
export const ownCardWords = ({ kind }: { kind: InterviewKind }): OwnCardWords =>
  kind === 'screen' ? call : rated
