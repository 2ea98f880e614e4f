/** Whether a run waits for the optimiser or is at work. */
export const isUnderWay = ({ status }: { status: string }): boolean =>
  status === 'waiting' || status === 'running'
