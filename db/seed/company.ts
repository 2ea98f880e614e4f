import type { Access } from '#app/accounts/actor.ts'
import { sampleId } from '#db/ids.ts'

/** The named world: a grocery logistics firm with a small data team. All people are invented. */
export const company = {
  id: sampleId(1),
  slug: 'fennel',
  name: 'Fennel & Field',
  employerSize: 240,
  accommodationContact: 'people@fennel.example',
  about:
    'Fennel & Field moves fresh food from 600 farms to 2,300 shops overnight. ' +
    'A small data team forecasts demand, plans routes and keeps waste down.',
  privacyNotice:
    'We use what you send us only to decide about this opening and to stay in touch with you about it. ' +
    'The people who fill this opening, our recruiters and our administrators read it; nobody else does. We keep it for at most a year after your application has ended, ' +
    'unless you ask us to delete it sooner. People decide. Programs add up what interviewers rate, by formulas ' +
    'that anybody can read; none judges you, and none rejects you.',
}

/** Where it works. */
export const companyZone = 'Europe/London'

/** What candidates of its ML opening can read about the team. */
export const aboutTheTeam = [
  { title: 'How we forecast fresh food, a talk', url: 'https://fennel.example/talks/forecasting' },
  { title: 'What our data team writes', url: 'https://fennel.example/data' },
]

export type SamplePerson = {
  key: string
  id: string
  userId: string
  name: string
  email: string
  access: Access
  timeZone: string
}

const people: [key: string, name: string, access: Access, timeZone: string][] = [
  ['amara', 'Amara Okafor', 'owner', 'Europe/London'],
  ['jonas', 'Jonas Lindqvist', 'admin', 'Europe/Stockholm'],
  ['priya', 'Priya Raman', 'hiring-manager', 'Europe/London'],
  ['mateo', 'Mateo Álvarez', 'recruiter', 'Europe/Madrid'],
  ['fatima', 'Fatima Haddad', 'interviewer', 'Europe/Paris'],
  ['wei', 'Wei Chen', 'interviewer', 'Europe/London'],
  ['tomasz', 'Tomasz Nowak', 'interviewer', 'Europe/Warsaw'],
  ['sofia', 'Sofia Petrova', 'interviewer', 'Europe/Sofia'],
  ['leilani', 'Leilani Kahale', 'planner', 'America/New_York'],
  ['george', 'George Abbott', 'viewer', 'Europe/London'],
]

export const team: SamplePerson[] = people.map(([key, name, access, timeZone], position) => ({
  key,
  id: sampleId(0x10 + position),
  userId: sampleId(0x40 + position),
  name,
  email: `${key}@fennel.example`,
  access,
  timeZone,
}))
