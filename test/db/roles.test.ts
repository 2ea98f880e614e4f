import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/open.server.ts'
import { migratePostgres } from '#db/migrate.server.ts'
import { onPostgres } from '#test/support/database.ts'
import { startPostgres } from '#test/support/engines/postgres.ts'
import type { PostgresServer } from '#test/support/engines/postgres.ts'

describe.skipIf(!onPostgres)('users of a database who are no superusers', () => {
  let server: PostgresServer
  const as = (user: string, database: string) =>
    server.url.replace('postgres:test@', `${user}:test@`).replace(/\/postgres$/, `/${database}`)
  const administer = (...statements: string[]) => run(server.url, ...statements)

  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  test('who may create roles prepares the database, and the application runs as another one', async () => {
    await administer(
      `create role keeper login createrole password 'test'`,
      `create role "the app" login password 'test'`,
      'create database first owner keeper',
    )
    const opened = await openDatabase(
      {
        DATA_DIR: '/nowhere',
        DATABASE_URL: as('the%20app', 'first'),
        MIGRATION_DATABASE_URL: as('keeper', 'first'),
      },
      Date.now,
    )
    expect(opened.database.engine).toBe('postgres')
    await opened.close()
    await expect(run(as('the%20app', 'first'), 'set role gw_app')).resolves.toBeUndefined()
    await expect(run(as('the%20app', 'first'), 'set role gw_owner')).rejects.toThrow('permission')
  })

  test('who may not is given the statements, and comes in once an administrator ran them', async () => {
    await administer(
      `create role modest login password 'test'`,
      'create database second owner modest',
    )
    const url = as('modest', 'second')
    const refusal: unknown = await migratePostgres(url).catch((error: unknown) => error)
    const { message } = refusal as Error
    expect(message).toContain('As an administrator run in this database:')
    const statements = message.slice(message.indexOf('do $$'))
    await run(server.url.replace(/\/postgres$/, '/second'), statements)
    await expect(migratePostgres(url)).resolves.toBeUndefined()
  })
})

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
