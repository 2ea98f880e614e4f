/** Words for people; apart from the schemas, so that pages do not carry those. */
export const employmentNames = {
  'full-time': 'Full time',
  'part-time': 'Part time',
  contract: 'Contract',
  internship: 'Internship',
} as const
