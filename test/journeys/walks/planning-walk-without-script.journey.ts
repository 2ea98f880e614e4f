import { handIn, commit, open, propose, solveCopy } from '#test/journeys/acts/planning.ts'
import { expect, journey } from '#test/journeys/journey.ts'

journey.use({ javaScriptEnabled: false })

journey('the planning walk needs no script', async ({ enterAs }) => {
  const leilani = await enterAs('Leilani Kahale')
  await handIn(leilani, 'Guess how many crates come back')
  await solveCopy(leilani, 'With one hire of each role at most', 'With hires, without script')
  await expect(leilani.getByRole('heading', { name: 'Worth £1,906,000' })).toBeVisible()
  await commit(leilani, 'Worth more even after pay')
  const proposal = await propose(leilani)
  await open(await enterAs('Amara Okafor'), proposal)
})
