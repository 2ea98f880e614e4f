import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginWithBlank } from '#db/engines/blank.server.ts'

let folder: string
let blank: string
let place: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-blank-'))
  blank = join(folder, 'blank')
  place = join(folder, 'database')
  mkdirSync(blank)
  for (const name of ['PG_VERSION', 'base']) writeFileSync(join(blank, name), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a new installation begins with a copy of the blank database', async () => {
  await beginWithBlank(place, blank)
  expect(readdirSync(place)).toEqual(['PG_VERSION', 'base'])
})

test('what is there is left alone', async () => {
  mkdirSync(place)
  writeFileSync(join(place, 'own'), '')
  await beginWithBlank(place, blank)
  expect(readdirSync(place)).toEqual(['own'])
})

test('a copy that was cut short is made anew', async () => {
  mkdirSync(`${place}.draft`)
  writeFileSync(join(`${place}.draft`, 'half'), '')
  await beginWithBlank(place, blank)
  expect(readdirSync(place)).toEqual(['PG_VERSION', 'base'])
  expect(readdirSync(folder).toSorted()).toEqual(['blank', 'database'])
})

test('without a blank one the engine makes its own', async () => {
  await beginWithBlank(place, join(folder, 'none'))
  expect(readdirSync(folder)).toEqual(['blank'])
})
