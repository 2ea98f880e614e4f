const names: Record<string, string> = {
  mail: 'Send a mail',
  'file.erase': 'Erase a file',
  'sample.add': 'Add sample data',
  'resume.read': 'Read a résumé',
  'sample.plan': 'Plan the sample roadmap',
  'scenario.solve': 'Find the best plan of a scenario',
  'proposal.price': 'Price a hiring proposal',
  'opening.moved': 'Bring the plan up to date with an opening',
  'arrival.moved': 'Bring the plan up to date with a start',
  'candidacy.rejection-mail': 'Tell a candidate of a rejection',
}

/** What a background job does, in words. */
export const jobName = (kind: string): string => names[kind] ?? kind.replaceAll(/[.-]/g, ' ')
