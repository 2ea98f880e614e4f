import { expect, test } from 'vitest'
import { figure, percent } from '#app/math/text/figures.ts'

test.each([
  [figure(1_234_567.8), '1,234,568'],
  [figure(0.256, 2), '0.26'],
  [figure(2, 2), '2'],
  [figure(-3.14, 1), '−3.1'],
  [percent(0.424), '42 %'],
  [percent(-0.001), '0 %'],
  [percent(1), '100 %'],
])('%s', (said, expected) => expect(said).toBe(expected))
