import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { solve } from '#app/planning/roadmap/solving/solve.server.ts'
import type { Plan, Progress } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { Problem as Refusal } from '#app/problems.ts'
import { readProblem } from './read-problem.ts'

const usage = 'Usage: npm run -s plan -- problem.json [--mode good|prove] [--seconds N] [--seed N]'

const help = `${usage}

Plans the problem of a JSON file: progress on stderr, one JSON object on stdout. --mode good (the default) looks for a
good plan in 5 seconds, --mode prove takes up to 60 for the proof; --seconds says another time, --seed another order of
search. Ctrl-C ends it with the best plan so far. Exit code 0 with a plan, 1 with a reason on stderr and nothing on stdout.

In: quarters (how many), capacity {role: people, or a list per quarter}, discount per quarter (0.95), budget (money in all:
spend, hiring, contractors; null for none), quarterlyBudget, hiring (null is off) {lead in quarters, ramp as shares of a
person from the first quarter on, cost per hire, salaryPerQuarter, maxPerRole}, contracting {role: {costPerQuarter, max}},
limits {inProgress, startsPerQuarter, highRisk, shareOfTheme}, useCases [{id, value, p from 0 to 1, duration in quarters,
effort {role: people per quarter of the work} or a list beside it by role, spend per quarter of the work, after,
exclusiveWith, mandatory, parked, pinned, earliest, latest, underWay, stoppable, theme, highRisk}].
Out: {status: optimal|feasible, value, bound, gap (0.01 is 1 %), starts [{useCase, quarter}], hires [{role, quarter in which
the search opens}], binding, rejected, valueOfOneMore {role: value, or null where hiring is off}, valueOfOneMoreProved (false: these are
differences of the best plans found)}.
Quarters count from 1; money and value share one unit. app/planning/roadmap/solving/problem.ts says more.`

const say = (text: string) => process.stderr.write(`${text}\n`)

function refuse(text: string): never {
  say(text)
  process.exit(1)
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        mode: { type: 'string', default: 'good' },
        seconds: { type: 'string' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : ''}\n${usage}`)
  }
}

function readArguments() {
  const { values, positionals } = parse()
  if (values.help) {
    process.stdout.write(`${help}\n`)
    process.exit(0)
  }
  const [path, ...more] = positionals
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds)
  const seed = Number(values.seed)
  if (more.length > 0) refuse(`One file at a time, not also ${more.join(' ')}.\n${usage}`)
  if (path === undefined || (values.mode !== 'good' && values.mode !== 'prove')) refuse(usage)
  if (seconds !== undefined && !(seconds > 0))
    refuse(`--seconds has to be a number above 0.\n${usage}`)
  if (!Number.isInteger(seed)) refuse(`--seed has to be a whole number.\n${usage}`)
  return { path, mode: values.mode, seed, ...(seconds !== undefined && { seconds }) } as const
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => refuse(`${path} cannot be read.`))
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse(`${path} is not JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

const shown = (amount: number) => (Number.isFinite(amount) ? amount.toFixed(4) : 'unknown')

const tell = ({ value, bound, gap, seconds }: Progress) =>
  say(
    `${seconds.toFixed(1)} s  value ${shown(value)}  bound ${shown(bound)}  gap ${Number.isFinite(gap) ? `${(100 * gap).toFixed(2)} %` : 'unknown'}`,
  )

/** Progress is told twice a second at most, so that a log stays readable. */
function seldom(report: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity
  return (progress) => {
    if (progress.seconds < last + 0.5) return
    last = progress.seconds
    report(progress)
  }
}

/** What scripts read; people bought by the quarter are told only where they can be. */
const printed = ({ contracting }: Problem, plan: Plan) => ({
  status: plan.status,
  value: plan.value,
  bound: plan.bound,
  gap: plan.gap,
  starts: plan.starts,
  hires: plan.hires,
  ...(contracting && { contracts: plan.contracts }),
  binding: plan.binding,
  rejected: plan.rejected,
  valueOfOneMore: plan.valueOfOneMore,
  valueOfOneMoreProved: plan.valueOfOneMoreProved,
})

async function main() {
  const { path, ...options } = readArguments()
  const reading = readProblem(await readJson(path))
  if (!reading.ok) refuse(reading.faults.join('\n'))
  if (reading.ignored.length > 0) say(`Not known, and left out: ${reading.ignored.join(', ')}.`)
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const plan = await solve(reading.problem, {
    ...options,
    signal: stop.signal,
    onProgress: seldom(tell),
  })
  if (!plan.valueOfOneMoreProved)
    say(
      'The value of one more is a difference of the best plans found; not all of them are proved.',
    )
  process.stdout.write(`${JSON.stringify(printed(reading.problem, plan), null, 2)}\n`)
}

await main().catch((error: unknown) =>
  refuse(
    error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error),
  ),
)
