import { expect, test } from 'vitest'
import { borrowPglite } from '#test/support/engines/pglite-pool.ts'

const organisations = 'select count(*)::int as n from accounts.organisations'
const found = 'insert into accounts.organisations (id, slug, name, created_at) values'

test('what one file wrote, the next does not meet', async () => {
  const first = await borrowPglite()
  await first.client.exec(`${found} (gen_random_uuid(), 'left', 'Left behind', now())`)
  await first.giveBack()
  const second = await borrowPglite()
  expect(second.client).toBe(first.client)
  expect((await second.client.query(organisations)).rows).toEqual([{ n: 0 }])
  await second.giveBack()
})

test('a schema that a test changed is not used again', async () => {
  const changed = await borrowPglite()
  await changed.client.exec('drop policy tenant on hiring.openings')
  await changed.giveBack()
  expect(changed.client.closed).toBe(true)
})

test('a database that no longer answers is not used again', async () => {
  const closed = await borrowPglite()
  await closed.client.close()
  await expect(closed.giveBack()).rejects.toThrow()
  const next = await borrowPglite()
  expect(next.client.closed).toBe(false)
  await next.giveBack()
})
