import { expect, test } from 'vitest'
import { Board } from '#app/math/optimisation/thread.ts'

const supply = { cost: 1, most: 2, whole: true, group: null, rows: [], amounts: [] }
const item = { options: [], required: false }
const instance = {
  limits: [],
  items: [item, item, item],
  supplies: [supply, supply],
  groups: [],
  precedences: [],
  exclusions: [],
}

test('a board keeps the best of what its writers bring, and its version tells when that was another', () => {
  const memory = Board.memoryFor(instance)
  const [one, two] = [new Board(memory, 3), new Board(memory, 3)]
  expect(one.read()).toBeNull()
  one.write({ options: [0, -1, 2], units: [1, 0.5] }, 10)
  const first = { choice: { options: [0, -1, 2], units: [1, 0.5] }, value: 10 }
  expect([two.read(), two.settled()]).toEqual([first, first])
  const { version } = one
  two.write({ options: [1, 1, 1], units: [0, 0] }, 10)
  expect(one.version).toBe(version)
  expect(one.read()?.choice.options).toEqual([0, -1, 2])
  two.write({ options: [1, 1, 1], units: [0, 0] }, 11)
  expect(one.version).not.toBe(version)
  expect(one.read()).toEqual({ choice: { options: [1, 1, 1], units: [0, 0] }, value: 11 })
})

test('whoever asks to stop is heard by all', () => {
  const memory = Board.memoryFor(instance)
  const [one, two] = [new Board(memory, 3), new Board(memory, 3)]
  expect(two.stopped).toBe(false)
  one.askToStop()
  expect(two.stopped).toBe(true)
})

test('a writer that died halfway holds nobody up', () => {
  const memory = Board.memoryFor(instance)
  new Int32Array(memory)[1] = 1
  const board = new Board(memory, 3)
  board.write({ options: [0, 0, 0], units: [0, 0] }, 10)
  expect(board.read()).toBeNull()
  expect(board.settled()).toBeNull()
})
