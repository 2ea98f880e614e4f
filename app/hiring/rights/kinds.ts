/** The outbox kinds under which work on people's rights waits. */
export const eraseKind = 'candidate.erase'
export const makeDownloadKind = 'candidate.download'
export const endDownloadKind = 'candidate.download-end'
