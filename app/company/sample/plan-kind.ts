/** The outbox kind under which the sample's plan waits for the optimiser: the first start need not wait for it. */
export const samplePlanKind = 'sample.plan'
