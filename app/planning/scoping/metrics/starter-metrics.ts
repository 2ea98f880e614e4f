export type MetricDefinition = { name: string; formula: string; unit: string; grain: string }

/** Business metrics offered to an organisation that has defined none; theirs to change. */
export const starterMetrics: readonly (MetricDefinition & { key: string; stands: string })[] = [
  {
    key: 'arr',
    name: 'ARR',
    stands: 'Annual recurring revenue',
    formula: 'Sum over active contracts of the yearly fee, without one-off fees',
    unit: 'thousands a year',
    grain: 'per customer, at the end of each month',
  },
  {
    key: 'gmv',
    name: 'GMV',
    stands: 'Gross merchandise value',
    formula: 'Sum of price × quantity of all orders, before returns and discounts',
    unit: 'thousands',
    grain: 'per order, by day',
  },
  {
    key: 'cac',
    name: 'CAC',
    stands: 'Cost to win a customer',
    formula: 'Spend on marketing and sales ÷ new customers in the same period',
    unit: 'per new customer',
    grain: 'per channel, by quarter',
  },
  {
    key: 'ltv',
    name: 'LTV',
    stands: 'Lifetime value of a customer',
    formula: 'Yearly margin per customer ÷ yearly share of customers who leave',
    unit: 'per customer',
    grain: 'per group of customers who joined together, by quarter',
  },
  {
    key: 'nps',
    name: 'NPS',
    stands: 'Willingness to recommend',
    formula: 'Share of answers 9–10 − share of answers 0–6, × 100',
    unit: 'points, −100 to 100',
    grain: 'per survey, by quarter',
  },
]
