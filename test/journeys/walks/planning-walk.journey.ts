import { handIn, commit, open, propose, solveCopy } from '#test/journeys/acts/planning.ts'
import { expect, journey } from '#test/journeys/journey.ts'

/** The sample organisation plans the published reference instance: its optima were found by enumeration. */
journey('from an idea to a proven plan, and to the opening it needs', async ({ enterAs }) => {
  const leilani = await enterAs('Leilani Kahale')

  await journey.step('an idea is handed in, and waits for its numbers', async () => {
    await handIn(leilani, 'Say which pallets come back empty')
    await leilani.goto('/fennel/priorities')
    const row = leilani.getByRole('row').filter({ hasText: 'Say which pallets come back empty' })
    await expect(row).toContainText('Missing')
  })

  await journey.step('the best plan without hiring is worth £1,659,000', async () => {
    await solveCopy(leilani, 'No hiring', 'Us four alone')
    await expect(leilani.getByRole('heading', { name: 'Worth £1,659,000' })).toBeVisible()
    await expect(leilani.getByText('Hiring is off in this scenario.')).toBeVisible()
  })

  await journey.step('with hires it is worth £1,906,000, and one of them is why', async () => {
    await solveCopy(leilani, 'With one hire of each role at most', 'With hires')
    await expect(leilani.getByRole('heading', { name: 'Worth £1,906,000' })).toBeVisible()
    await expect(
      leilani.getByText(
        /A machine-learning engineer is worth £248,000, .* a data scientist nothing/,
      ),
    ).toBeVisible()
    await expect(leilani.getByText(/would give £1,566,000/)).toBeVisible()
    await leilani.getByText('Figures without rounding').click()
    await expect(
      leilani.getByText(
        /plan is worth 1,906\.27, .* is worth 247\.59, .* a data scientist nothing/,
      ),
    ).toBeVisible()
  })

  await commit(leilani, 'Worth more even after pay')
  const proposal = await journey.step('the gap is priced beside other ways', async () => {
    const address = await propose(leilani)
    for (const way of ['Borrow from another team', 'Contract', 'Train somebody', 'Do nothing'])
      await expect(leilani.getByText(way, { exact: true }).first()).toBeVisible()
    return address
  })

  await journey.step(
    'an approver opens it all the same, and the opening says that nothing waits for it',
    async () => {
      const amara = await enterAs('Amara Okafor')
      await open(amara, proposal)
      await amara.getByRole('link', { name: 'Plan', exact: true }).click()
      await expect(amara.getByText('No use case by itself').first()).toBeVisible()
    },
  )

  await journey.step('the first hire keeps its worth and what waits for it', async () => {
    const amara = await enterAs('Amara Okafor')
    await amara.goto('/fennel/proposals')
    const first = amara.getByRole('row').filter({ hasText: 'Opening made' }).last()
    await first.getByRole('link').click()
    await expect(
      amara.getByText(
        'A machine-learning engineer is worth £248,000 to the plan (not rounded: 247.59 thousand)',
      ),
    ).toBeVisible()
    await amara.getByRole('link', { name: 'Go to the opening' }).click()
    await amara.getByRole('link', { name: 'Plan', exact: true }).click()
    await expect(amara.getByText('Recommend what a shop should order next').first()).toBeVisible()
  })
})
