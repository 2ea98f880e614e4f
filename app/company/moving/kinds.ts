/** The outbox kinds under which an organisation's moves wait. */
export const exportKind = 'organisation.export-made'
export const endExportKind = 'organisation.export-end'
export const deletionKind = 'organisation.deletion-due'
