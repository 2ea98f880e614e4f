import type { World } from '#test/web/access/world/world.ts'

type Address = (here: World) => string

const own =
  (path = ''): Address =>
  ({ org, ids }) =>
    `/portal/${org.slug}/applications/${ids.candidacy}${path}`

const opening =
  (path = ''): Address =>
  ({ org, ids }) =>
    `/careers/${org.slug}/${ids.publishedSlug}${path}`

/** Every page, calendar and file a candidate can open. Whoever adds one to the portal adds it here. */
export const candidateAddresses: Record<string, Address> = {
  'the way in': ({ org }) => `/portal/${org.slug}/sent`,
  'a link that was used': ({ org }) => `/portal/${org.slug}/links/used`,
  'own applications': ({ org }) => `/portal/${org.slug}`,
  'one application': own(),
  'the offer': own('/offer'),
  'the letter of the offer': own('/offer/letter/md'),
  'voluntary questions': own('/about-you'),
  'the time of an interview': ({ org, ids }) =>
    `/portal/${org.slug}/applications/${ids.candidacy}/interviews/${ids.meeting}`,
  'giving times of their own': ({ org, ids }) =>
    `/portal/${org.slug}/applications/${ids.candidacy}/interviews/${ids.meeting}/own-times`,
  'the invitation to an interview': ({ org, ids }) =>
    `/portal/${org.slug}/applications/${ids.candidacy}/interviews/${ids.meeting}/invitation.ics`,
  'a copy of their data': ({ org, ids }) => `/portal/${org.slug}/data/downloads/${ids.download}`,
  'own data': ({ org }) => `/portal/${org.slug}/data`,
  'the copy for a formal request': ({ org, ids }) =>
    `/portal/${org.slug}/data/access-copies/${ids.accessCopy}`,
  'asking to be erased': ({ org }) => `/portal/${org.slug}/data/erasure`,
  'how far an erasure is': ({ org, ids }) => `/portal/${org.slug}/erasures/${ids.erasure}`,
  'a file in their name': ({ org, ids }) => `/portal/${org.slug}/claims/${ids.claimedFile}/file`,
  'sending a file': own('/files'),
  'the survey': own('/survey'),
  'the talent pool': ({ org }) => `/portal/${org.slug}/pool`,
  'the time zone': ({ org }) => `/portal/${org.slug}/time-zone`,
  'all openings': ({ org }) => `/careers/${org.slug}`,
  'all openings, for programs': ({ org }) => `/api/boards/${org.slug}/jobs?content=true`,
  'the opening on the careers page': opening(),
  'the form to apply': opening('/application'),
  'the thanks for applying': opening('/thanks'),
  'being referred': (here) => opening(`/referral/${here.ids.referralToken}`)(here),
}
