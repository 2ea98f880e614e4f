import { Invalid } from '#app/problems.ts'

/** No job works for so long: what was taken up before that and has not ended lost its process. */
export const mostWorkMs = 3 * 60_000

/** Whether work that was taken up then, and has not ended, was given up. */
export const isGivenUp = (startedAt: Date | null, now: Date): boolean =>
  startedAt !== null && now.getTime() - startedAt.getTime() > mostWorkMs

const mostWaiting = 5

/** Refuses more work for the optimiser where so much of the organisation waits already. */
export function requireTurn(waiting: number): void {
  if (waiting >= mostWaiting)
    throw new Invalid(
      `${waiting} requests to the optimiser wait already. Try again when some of them are done.`,
    )
}
