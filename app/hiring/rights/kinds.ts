/** The outbox kinds under which work on people's rights waits. */
export const eraseKind = 'candidate.erase'
export const makeDownloadKind = 'candidate.download'
export const endDownloadKind = 'candidate.download-end'
/** Somebody is erased, or struck out of a text later on: whoever holds copies of everything looks what has to go. */
export const erasedKind = 'candidate.erased'
export const makeAccessCopyKind = 'candidate.access-copy'
export const endAccessCopyKind = 'candidate.access-copy-end'
