import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type PostgresServer } from '#test/support/engines/postgres.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres({ durable: true })
})

afterAll(() => server?.stop())

async function ask(statement: string): Promise<unknown> {
  const client = new Client({ connectionString: server.url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

test('a real PostgreSQL answers and lowers letters of every language', async () => {
  expect(await ask('show server_version_num')).toMatch(/^18/)
  expect(await ask("select lower('ÄØŁ')")).toBe('äøł')
})

test('what it committed outlives a kill', async () => {
  await ask('create table kept (id int)')
  await ask('insert into kept values (7)')
  await server.kill()
  await expect(ask('select 1')).rejects.toThrow()
  await server.restart()
  expect(await ask('select id from kept')).toBe(7)
})
