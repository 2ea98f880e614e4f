import { importsOf, isCode, nameOf, type Rule, type Source } from '#test/support/house/source.ts'

const floors: Record<string, number> = {
  'app/math': 0,
  'app/ui': 0,
  'app/problems.ts': 0,
  'app/env.server.ts': 0,
  db: 0.5,
  'app/http': 1,
  'app/mail': 1,
  'app/files': 1,
  'app/queue': 1,
  'app/accounts': 2,
  'app/assistant': 3,
  'app/writing': 4,
  'app/roles': 4,
  'app/hiring': 5,
  'app/planning': 5,
  'app/staffing': 6,
  'app/api': 7,
  'app/company': 8,
}
const roof = 9

/** In a story each noun knows only the nouns that came before it. */
const stories: Record<string, string[]> = {
  'app/hiring': ['openings', 'candidates', 'interviews', 'scheduling', 'scorecards', 'debriefs'],
  'app/planning': [
    'use-cases',
    'scoping',
    'priorities',
    'capacity',
    'roadmap',
    'documents',
    'outcomes',
  ],
}

const isHouse = (path: string) => path.startsWith('app/') || path.startsWith('db/')

function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  if (path.startsWith('db/seed/')) return 'app/company'
  if (top === 'db') return isCommand(path) ? 'roof' : 'db'
  const room = `${top}/${second}`
  return room in floors || path.split('/').length > 2 ? room : 'roof'
}

const isCommand = (path: string) => path.endsWith('.command.ts')
const floorOf = (room: string) => (room === 'roof' ? roof : floors[room])

function judge(from: string, to: string): string | undefined {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)]
  const [fromFloor, toFloor] = [floorOf(fromRoom), floorOf(toRoom)]
  if (fromFloor === undefined) return `${fromRoom} has no floor`
  if (toFloor === undefined) return `${toRoom} has no floor`
  if (fromRoom === toRoom) return judgeStory(from, to)
  if (toRoom === 'roof') return isCommand(from) ? undefined : `imports the roof: ${to}`
  if (isCommand(from) || fromFloor > toFloor) return undefined
  return `imports ${fromFloor === toFloor ? 'sideways' : 'upwards'}: ${to}`
}

function judgeStory(from: string, to: string): string | undefined {
  const [top, second, fromNoun = ''] = from.split('/')
  const story = stories[`${top}/${second}`]
  const toNoun = to.split('/')[2] ?? ''
  if (!story || fromNoun === toNoun || !story.includes(fromNoun)) return undefined
  const toRoot = to.split('/').length === 3
  if (toRoot) return isPure(to) ? undefined : `a noun imports its domain's root: ${to}`
  const ahead = story.includes(toNoun) ? story.indexOf(toNoun) > story.indexOf(fromNoun) : true
  return ahead ? `${fromNoun} imports a later noun: ${to}` : undefined
}

const isPure = (path: string) => /^[^.]+\.ts$/.test(nameOf(path))

function find(sources: Source[]): string[] {
  return sources
    .filter((source) => isCode(source) && isHouse(source.path))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => isHouse(target) && !target.includes('/+types/'))
        .flatMap(({ target, line }) => {
          const reason = judge(source.path, target)
          return reason ? [`${source.path}:${line} ${reason}`] : []
        }),
    )
}

const one = (path: string, specifier: string): Source[] => [
  { path, text: `import { x } from '${specifier}'\nx()\n` },
]

export const floorsRule: Rule = {
  title: 'a folder imports only from lower floors',
  find,
  planted: {
    upwards: one('app/accounts/members.server.ts', '#app/hiring/openings/openings.server.ts'),
    sideways: one('app/hiring/plan.ts', '#app/planning/gap.ts'),
    'sideways on the ground': one('app/ui/button.tsx', '#app/math/statistics/mean.ts'),
    'to the roof': one('app/hiring/openings/opening.page.tsx', '#app/home.page.tsx'),
    'a room without a floor': one('app/extras/thing.ts', '#app/problems.ts'),
    'a re-export': [{ path: 'app/mail/x.ts', text: "export { a } from '#app/api/a.ts'\n" }],
    'a dynamic import': [
      { path: 'db/connection.server.ts', text: "await import('#app/accounts/a.ts')" },
    ],
    'a later noun': one('app/hiring/openings/openings.server.ts', '#app/hiring/debriefs/a.ts'),
    'the root of the domain': one('app/hiring/openings/a.server.ts', '#app/hiring/hire.server.ts'),
  },
  clean: [
    ...one('app/hiring/debriefs/debrief.server.ts', '#app/hiring/scorecards/scorecard.ts'),
    ...one('app/hiring/hire.server.ts', '#app/hiring/debriefs/debriefs.server.ts'),
    ...one('app/hiring/openings/opening.ts', '#app/hiring/stages.ts'),
    ...one('app/activity.page.tsx', '#app/hiring/events.ts'),
    ...one('app/accounts/members.server.ts', '#db/connection.server.ts'),
    ...one('db/connection.server.ts', '#app/env.server.ts'),
    ...one('db/backup.command.ts', '#app/files/storage.server.ts'),
  ],
}
