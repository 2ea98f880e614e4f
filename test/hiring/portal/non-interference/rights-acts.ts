import { unzipSync, strFromU8 } from 'fflate'
import {
  askForAllHeld,
  askForOwnErasure,
  fetchOwnCopy,
} from '#app/hiring/portal/rights/own-rights.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { makeAccessCopy } from '#app/hiring/rights/access/file/making.server.ts'
import { closeRequest } from '#app/hiring/rights/access/requests.server.ts'
import { makeDownload } from '#app/hiring/rights/copies/downloads.server.ts'
import { takeErasureBack } from '#app/hiring/rights/person/rights.server.ts'
import { erasureWord } from '#app/hiring/rights/requests/erasure.ts'
import type { World } from '#test/web/access/world/world.ts'
import { act } from './act.ts'
import type { Act, Cast } from './act.ts'

const noOpenRequest = ({ ids }: World) =>
  `update hiring.access_copies set closed_at = '2026-03-01 09:00Z', closed_by = '${ids.adminMember}'
    where candidate_id = '${ids.candidate}' and released_at is null`

const eraseMe = (candidate: PortalContext) =>
  askForOwnErasure(candidate, { confirmation: erasureWord })

/** A copy that has not been made yet. */
const noCopy = ({ ids }: World) =>
  `update hiring.candidate_downloads set ready_at = null, file_id = null, expires_at = null
    where id = '${ids.download}'`

/** Entry by entry: an archive says when it was packed, too. */
async function copyOf({ system, candidate, ids }: Cast): Promise<string> {
  await makeDownload(system, ids.download)
  const { body } = await fetchOwnCopy(candidate, ids.download)
  const entries = unzipSync(new Uint8Array(await body.arrayBuffer()))
  return Object.entries(entries)
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n')
}

/** What candidates ask about their data, and what comes of it. */
export const rightsActs: Record<string, Act> = {
  'they ask for everything': act(
    'access-copy-asked',
    ({ candidate }) => askForAllHeld(candidate, { message: 'Notes too.' }),
    { given: noOpenRequest },
  ),
  'their request is closed': act('access-copy-closed', ({ admin, ids }) =>
    closeRequest(admin, { candidacyId: ids.candidacy, reason: 'You have it already.' }),
  ),
  'their copy is ready': act(
    'access-copy-ready',
    ({ system, ids }) => makeAccessCopy(system, ids.accessCopy),
    {
      given: ({ ids }) =>
        `update hiring.access_copies set ready_at = null, file_id = null where id = '${ids.accessCopy}'`,
    },
  ),
  'they ask to be erased': act('erasure-put-off', ({ candidate }) => eraseMe(candidate)),
  'they ask to be erased where no law keeps them': act(
    'erasure',
    ({ candidate }) => eraseMe(candidate),
    {
      given: ({ org }) =>
        `update hiring.openings set places = '[{"country": "ZZ"}]' where org_id = '${org.id}'`,
    },
  ),
  'their erasure is taken back': act(
    'erasure-withdrawn',
    async ({ candidate, admin, ids }) => {
      await eraseMe(candidate)
      await takeErasureBack(admin, ids.candidacy)
    },
    { sends: ['erasure-put-off', 'erasure-withdrawn'] },
  ),
  'their own copy is made': { ...act('', copyOf, { given: noCopy }), sends: [] },
}
