const names: Record<string, string> = {
  mail: 'Send a mail',
  'file.erase': 'Erase a file',
  'sample.add': 'Add sample data',
  'resume.read': 'Read a résumé',
  'candidacy.rejection-mail': 'Tell a candidate of a rejection',
}

/** What a background job does, in words. */
export const jobName = (kind: string): string => names[kind] ?? kind.replaceAll(/[.-]/g, ' ')
