import { expect, journey } from '#test/journeys/journey.ts'

journey('the first page answers', async ({ page }) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
