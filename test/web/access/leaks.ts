import type { Visitor } from '#test/web/access/rule.ts'
import { draftWords } from '#test/web/access/world/hiring/openings.ts'
import type { World } from '#test/web/access/world/world.ts'

type Secret = {
  name: string
  pattern: (here: World) => RegExp
  /** Who may read it where the page is about it. */
  readers: readonly Visitor[]
  /** Pages on which it is public, an example, or written by hand. */
  except?: RegExp
}

const payReaders = ['owner', 'admin', 'manager', 'approver', 'recruiter'] as const

/** What no answer may hold, whoever reads it off the page or out of its data. */
const secrets: Secret[] = [
  {
    name: 'pay',
    pattern: () => /1[59]0,?000\b|1[59]0000{3}\b/,
    readers: payReaders,
    except: /^\/careers|example\.csv$|^\/portal\/:org\/applications\/:application$/,
  },
  {
    name: 'a job description that is not published',
    pattern: ({ org }) => new RegExp(draftWords(org.slug)),
    readers: payReaders,
  },
  {
    name: 'a sealed scorecard',
    pattern: ({ ids }) => new RegExp(`asked in ${ids.sealedInterview}`),
    readers: [],
  },
  {
    name: 'a scorecard in work',
    pattern: ({ ids }) => new RegExp(`asked in ${ids.interview}`),
    readers: ['interviewer'],
  },
  {
    name: 'an address of a member',
    except: /^\/organisations/,
    pattern: () => /\.of\.here\.[a-z0-9]+@example\.test/i,
    readers: [
      ...payReaders,
      'otherManager',
      'interviewer',
      'otherInterviewer',
      'planner',
      'viewer',
    ],
  },
  {
    name: 'a storage key',
    pattern: ({ org, ids }) => new RegExp(`${org.id}/${ids.file}`),
    readers: [],
  },
  {
    name: 'a token',
    pattern: ({ tokens }) => new RegExp(Object.values(tokens).join('|')),
    readers: [],
  },
  { name: 'a hash', pattern: () => /["\s>][0-9a-f]{64}["\s<]|tokenHash|token_hash/, readers: [] },
]

/** What this answer holds that this reader must not see. */
export const leaksIn = (body: string, who: Visitor, path: string, here: World): string[] =>
  secrets
    .filter(({ readers, except }) => !readers.includes(who) && !except?.test(path))
    .filter(({ pattern }) => pattern(here).test(body))
    .map(({ name }) => name)
