/** What the page offers, apart from how filters are applied: that knows the sentences of every domain, and stays on the server. */
export const kindNames = {
  openings: 'Openings and loops',
  candidates: 'Candidates',
  interviews: 'Interviews and scorecards',
  decisions: 'Debriefs, decisions and offers',
  planning: 'Use cases and plans',
  roles: 'Role cards',
  writing: 'Documents and posts',
  people: 'Members and access',
  organisation: 'Organisation and data',
}

export type Kind = keyof typeof kindNames

export const deedNames = {
  added: 'Made or added',
  changed: 'Changed or moved',
  ended: 'Ended or removed',
  read: 'Looked at, exported, signed in',
}

export type Deed = keyof typeof deedNames

export const periodNames = { '1': 'Last 24 hours', '7': 'Last 7 days', '30': 'Last 30 days' }
