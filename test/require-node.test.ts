import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

function startUnder(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
  const preloads = [`data:text/javascript,${encodeURIComponent(pretend)}`, './app/require-node.js']
  const args = preloads.flatMap((each) => ['--import', each])
  return spawnSync(process.execPath, [...args, '-e', 'console.log("started")'], {
    encoding: 'utf8',
  })
}

test.each(['18.20.4', '20.20.2', '22.21.9'])('an older Node (%s) is refused plainly', (version) => {
  const { status, stdout, stderr } = startUnder(version)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(`Groundwork needs Node 22.22 or newer, and this is Node ${version}.`)
})

test.each(['22.22.0', '24.21.0'])('Node %s starts', (version) => {
  expect(startUnder(version).stdout).toBe('started\n')
})

test('the check comes before every program that needs it', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const name of ['start', 'test', 'check'])
    expect(scripts[name]).toMatch(/^node --import \.\/app\/require-node\.js /)
})

test.each(['drizzle-orm/pglite', 'drizzle-orm/node-postgres'])(
  '%s is found as it is without',
  async (name) => {
    const say = `import('${name}').then((found) => console.log(Object.keys(found).join()))`
    const args = ['--import', './app/require-node.js', '-e', say]
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(stdout.trim()).toBe(Object.keys(await import(name)).join())
  },
)
