import { factsOf } from './desk.ts'
import type { Domain } from './draft.ts'

export const shop: Domain = {
  name: 'online shop',
  facts: factsOf([
    ['F1', 'Revenue', 48.6, 'million GBP per year', 'Revenue is £48.6 million per year.'],
    ['F2', 'Conversion', 2.4, '%', 'Conversion is 2.4 %.'],
    ['F3', 'Uplift of conversion', 8, '%', 'The test shows an uplift of 8 %.'],
    ['F4', 'Visitors', 1.9, 'million visitors per month', '1.9 million visitors come per month.'],
    ['F5', 'Products', 31500, 'products', 'The catalogue holds 31,500 products.'],
    ['F6', 'Returns', 23, '%', '23 % of orders are returned.'],
    ['F7', 'Test end', '2026-10-31', 'date', 'The test ended on 31 October 2026.'],
    ['F8', 'Cost per recommendation', 0.002, 'GBP', 'A recommendation costs £0.002.'],
    ['F9', 'Partner', 'Northwind Data', 'company', 'Northwind Data hosts the service.'],
    ['F10', 'Orders with a recommendation', 40, '%', '40 % of orders hold a recommended product.'],
  ]),
  drafts: [
    `Revenue is {+£48.6m} a year from {+1.9M} visitors a month. A slide shows {-$48.6m} a year; another {-£486 million}.
Conversion is {+2.4 per cent}, not {-24 %}.`,
    `The test ended on {+31 October 2026} with an uplift of {+8 %}. Conversion {+rose by 8 %}; it did not {-fall by 8 %}.
It did not end on {-30 November 2026}.`,
    `{+31,500} products are listed and {+23 %} of orders come back. {-32 %} came back last year, they say, and
{-315,000} products were listed.`,
    `A recommendation costs {+£0.002}, so {-£3,800 a month} for all visitors, which is nobody's declared sum. {+Northwind Data}
hosts it; {-Contoso Cloud} does not. {+Two fifths} of orders hold a recommendation, {-two thirds} do not.`,
    `> {-We finally show people what they came for.}

No customer said that. Revenue per year: {+£48,600,000}. Revenue per month: {-£48.6 million per month}. {+23 percent} are
returned, {-half} of them unopened.`,
    `[hypothetical] A buyer finds it in {~30 seconds}. In fact, {+1.9 million} visitors come per month, some {+2 million},
more than {+1.8 million}. Over {-2.5 million} would be a lie. See section 3.2, v3.0 and Q3 2026.`,
  ],
}
