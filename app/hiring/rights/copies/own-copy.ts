/** One row of a copy: what it is called, and its values under names a person can read. */
export type CopiedRow = { label: string; value: string }[]
export type CopiedPart = { title: string; rows: CopiedRow[] }

/** What each table is called in a copy that is made for the person it speaks of. */
const titles: Record<string, string> = {
  'hiring.candidates': 'Who you are',
  'hiring.candidacies': 'Your applications',
  'hiring.consents': 'What you agreed to',
  'hiring.resumes': 'Your résumés, as they were read',
  'hiring.messages': 'Messages',
  'hiring.interviews': 'Interviews',
  'hiring.bookings': 'Times you booked',
  'hiring.meetings': 'Video links, and times you gave',
  'hiring.accommodations': 'What you need for interviews',
  'hiring.survey_responses': 'Surveys you answered (what you answered is not kept with your name)',
  'hiring.pool_memberships': 'Talent pool',
  'hiring.referrals': 'Who recommended you',
  'hiring.offer_versions': 'Offers you got',
  'hiring.offer_answers': 'What you answered to offers',
  'hiring.access_copies': 'Copies you asked for',
  'hiring.notes': 'Notes of the team',
  'hiring.tags': 'Tags',
  'hiring.candidacy_moves': 'When your applications moved',
  'hiring.candidacy_endings': 'How your applications ended',
  'hiring.scorecards': 'Scorecards',
  'hiring.ratings': 'Ratings and their evidence',
  'hiring.post_discussion_ratings': 'Ratings after the discussion',
  'hiring.scorecard_seals': 'When scorecards were handed in',
  'hiring.reveals': 'When scorecards were opened',
  'hiring.debrief_views': 'Views in the debrief',
  'hiring.decisions': 'Decisions',
  'hiring.interview_endings': 'Interviews that did not take place',
  'hiring.negotiation_notes': 'Notes on the offer',
  'hiring.offer_approvals': 'Approvals of the offer',
  'hiring.offer_withdrawals': 'Offers that were withdrawn',
  'hiring.erasures': 'Erasures that were asked for',
  'hiring.legal_holds': 'Legal holds',
  'writing.tldrs': 'Summaries',
  'writing.posts': 'Posts',
  'assistant.drafts': 'Drafts by a language model',
  'fairness.demographics': 'What you said of yourself for statistics',
  'files.files': 'Files',
}

export const titleOf = (table: string): string =>
  titles[table] ?? labelOf(table.split('.').at(-1) ?? table)

/** `appliedAt` → “Applied at”. */
export function labelOf(key: string): string {
  const words = key
    .replaceAll(/[_-]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A value in words; times in UTC, lists line by line. */
export function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(wordsOf).join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const row = (cells: CopiedRow) =>
  `<dl>${cells.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`

const section = ({ title, rows }: CopiedPart) =>
  `<section><h2>${escaped(title)}</h2>${rows.map(row).join('')}</section>`

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}' +
  'dl{border-top:1px solid #ccc;padding:.5rem 0;margin:0}dt{font-weight:600}dd{margin:0 0 .5rem;white-space:pre-wrap}'

/** The copy as one page that opens anywhere and asks nothing from anywhere. */
export const copyPage = ({
  title,
  lead,
  parts,
}: {
  title: string
  lead: string
  parts: CopiedPart[]
}): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1>` +
  `<p>${escaped(lead)}</p>${parts.map(section).join('')}</body></html>\n`
