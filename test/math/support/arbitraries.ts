import fc from 'fast-check'

type Rows<Cell> = { rows: Cell[][]; rowOrder: number[]; columnOrder: number[] }

const order = (length: number) => {
  const indexes = Array.from({ length }, (_, index) => index)
  return fc.shuffledSubarray(indexes, { minLength: length, maxLength: length })
}

/** A full table together with a random order of its rows and of its columns. */
export const tables = <Cell>(
  cell: fc.Arbitrary<Cell>,
  { least = 2, most = 6 } = {},
): fc.Arbitrary<Rows<Cell>> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
    .chain(([height, width]) =>
      fc.record({
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
        rowOrder: order(height),
        columnOrder: order(width),
      }),
    )

export const reordered = <Cell>({ rows, rowOrder, columnOrder }: Rows<Cell>): Cell[][] =>
  rowOrder.map((row) => columnOrder.map((column) => rows[row]![column]!))

export const points = fc.integer({ min: 1, max: 5 })

export const maybePoints = fc.option(points, { freq: 4 })
