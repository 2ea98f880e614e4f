import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { recordName, recordValue } from '#app/accounts/domains/domain.ts'
import {
  checkDomain,
  claimDomain,
  listDomains,
  removeDomain,
} from '#app/accounts/domains/domains.server.ts'
import { recheckDomains } from '#app/accounts/domains/recheck.server.ts'
import { textRecords } from '#app/http/outgoing/text-records.server.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { verbsOf } from '#test/support/events.ts'
import { openNameServer, type NameServer } from '#test/support/identity/name-server.ts'
import { closeServer, listen } from '#test/support/identity/real-provider.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

let data: TestDatabase
let names: NameServer
let fileHost: string
const files = new Map<string, string>()
const web = createServer((request, response) => {
  const text = files.get(`https://${request.headers['x-asked-for']}${request.url}`)
  response.writeHead(text === undefined ? 404 : 200).end(text)
})

beforeAll(async () => {
  data = await openTestDatabase()
  names = await openNameServer()
  fileHost = await listen(web)
})
afterAll(async () => {
  await data.close()
  await names.close()
  await closeServer(web)
})

/** Every name leads to the server of this test, as if a hosts file said so. */
const outgoing: typeof fetch = (input, init) => {
  const { host, pathname } = new URL(String(input))
  return fetch(`${fileHost}${pathname}`, { ...init, headers: { 'x-asked-for': host } })
}

async function newOwner(): Promise<Context> {
  const owner = await addMember(data.database, await addOrganisation(data.database), 'owner')
  const services = { ...owner.services, textRecords: textRecords([names.address]), outgoing }
  return { ...owner, services }
}

let made = 0
async function claim(owner: Context, name = `d${++made}.example`) {
  await claimDomain(owner, { name })
  const domain = (await listDomains(owner)).find((one) => one.name === name)
  if (!domain) throw new Error('The domain is not there.')
  const publish = () => names.records.set(recordName(name), [recordValue(domain.token)])
  return { ...domain, publish, withdraw: () => names.records.delete(recordName(name)) }
}

const stateOf = async (owner: Context, id: string) =>
  (await listDomains(owner)).find((domain) => domain.id === id)

test('a record at the name verifies the domain, and is told', async () => {
  const owner = await newOwner()
  const { id, publish } = await claim(owner)
  expect(await checkDomain(owner, { id })).toBe('missing')
  expect((await stateOf(owner, id))?.verifiedAt).toBeNull()
  publish()
  expect(await checkDomain(owner, { id })).toBe('record')
  expect((await stateOf(owner, id))?.verifiedAt).toEqual(testNow)
  expect(await verbsOf(owner)).toEqual(['domain.added', 'domain.verified'])
})

test('a file verifies it as well', async () => {
  const owner = await newOwner()
  const { id, name, token } = await claim(owner)
  files.set(`https://${name}/.well-known/groundwork-domain.txt`, `${recordValue(token)}\n`)
  expect(await checkDomain(owner, { id })).toBe('file')
})

test('another value, no answer, and a long record among others are told apart', async () => {
  const owner = await newOwner()
  const { id, name, token } = await claim(owner)
  names.records.set(recordName(name), ['groundwork-domain=something-else'])
  expect(await checkDomain(owner, { id })).toBe('different')
  names.records.set(recordName(name), 'broken')
  expect(await checkDomain(owner, { id })).toBe('unreachable')
  names.records.set(recordName(name), ['v=spf1 '.repeat(60), recordValue(token)])
  expect(await checkDomain(owner, { id })).toBe('record')
})

test('the proof of one organisation is none for another, and one alone holds the domain', async () => {
  const [first, second] = [await newOwner(), await newOwner()]
  const mine = await claim(first)
  const theirs = await claim(second, mine.name)
  mine.publish()
  expect(await checkDomain(second, theirs)).toBe('different')
  const values = [mine, theirs].map(({ token }) => recordValue(token))
  names.records.set(recordName(mine.name), values)
  const both = await Promise.all([checkDomain(first, mine), checkDomain(second, theirs)])
  expect(both.toSorted()).toEqual(['record', 'taken'])
  const [holder, other] = both[0] === 'record' ? [first, second] : [second, first]
  await removeDomain(holder, holder === first ? mine : theirs)
  expect(await checkDomain(other, other === first ? mine : theirs)).toBe('record')
})

test('a domain of another organisation is not there', async () => {
  const { id } = await claim(await newOwner())
  const other = await newOwner()
  await expect(checkDomain(other, { id })).rejects.toThrow('does not exist')
  await expect(removeDomain(other, { id })).rejects.toThrow('does not exist')
})

test('only owners', async () => {
  const owner = await newOwner()
  const admin = await addMember(data.database, owner.org, 'admin')
  await expect(async () => claimDomain(admin, { name: 'a.example' })).rejects.toThrow('owners')
  await expect(async () => listDomains(admin)).rejects.toThrow('owners')
})

test('a lost proof is told at once, and the domain after a week', async () => {
  const owner = await newOwner()
  const { services } = owner
  const { id, publish, withdraw, name } = await claim(owner)
  publish()
  await checkDomain(owner, { id })
  withdraw()
  const after = (days: number) => new Date(testNow.getTime() + days * 24 * 60 * 60 * 1000)
  const recheck = (days: number) =>
    recheckDomains({ database: data.database, services }, after(days))
  await recheck(0.5)
  expect((await stateOf(owner, id))?.failingSince).toBeNull()
  await recheck(1)
  await recheck(3)
  expect(await stateOf(owner, id)).toMatchObject({ failingSince: after(1), verifiedAt: testNow })
  publish()
  await recheck(5)
  expect(await stateOf(owner, id)).toMatchObject({ failingSince: null, verifiedAt: testNow })
  withdraw()
  await recheck(6)
  await recheck(13)
  expect(await stateOf(owner, id)).toMatchObject({ verifiedAt: null, finding: 'missing' })
  const told = (await waitingMails(data.database, services.secret)).filter(({ subject }) =>
    subject.includes(name),
  )
  expect(told.map(({ subject }) => subject.includes('no longer verified'))).toEqual([
    false,
    false,
    true,
  ])
  await recheck(20)
  expect(await verbsOf(owner)).toEqual([
    'domain.added',
    'domain.failing',
    'domain.failing',
    'domain.lost',
    'domain.verified',
  ])
})
