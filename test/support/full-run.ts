/** Whether long runs are wanted whole (`npm run test:full`) instead of sampled. */
export const isFullRun = process.env.FULL === '1'
