const names: Record<string, string> = {
  mail: 'Send a mail',
  webhook: 'Tell another program by a webhook',
  'file.erase': 'Erase a file',
  'organisation.export-made': 'Make an export of everything',
  'organisation.export-end': 'Take an expired export away',
  'organisation.deletion-due': 'Delete the organisation',
  'candidate.erased': 'Take exports away that hold an erased candidate',
  'sample.add': 'Add sample data',
  'resume.read': 'Read a résumé',
  'sample.plan': 'Plan the sample roadmap',
  'scenario.solve': 'Find the best plan of a scenario',
  'proposal.price': 'Price a hiring proposal',
  'opening.moved': 'Bring the plan up to date with an opening',
  'arrival.moved': 'Bring the plan up to date with a start',
  'interview.reminder': 'Remind of an interview',
  'interview.people-changed': 'Tell who takes an interview now',
  'candidacy.ended': 'Cancel the interviews of an application that ended',
  'calendar.read': 'Read a calendar',
  'billing.sync': 'Look up the subscription',
  'billing.seats': 'Bring paid seats in line with members',
  'pool.ending': 'Tell somebody that their time in the talent pool ends',
  'referral.forget': 'Forget a referral that was not answered',
  'candidacy.rejection-mail': 'Tell a candidate of a rejection',
}

/** What a background job does, in words. */
export const jobName = (kind: string): string => names[kind] ?? kind.replaceAll(/[.-]/g, ' ')
