import { expect, journey } from '#test/journeys/journey.ts'

const fileOf = (text: string) => ({
  name: 'backlog.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

journey('a file that was checked is imported as its rows were mended', async ({ enterAs }) => {
  const page = await enterAs('Leilani Kahale')
  await page.goto(`${page.url()}/use-cases/import`)
  await page.getByLabel('CSV file').setInputFiles(fileOf('title,effort\nCount the crates,soon\n'))
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('“soon” is not understood').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Rows' }).fill('title\nCount the crates again\n')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByRole('button', { name: 'Import 1' }).click()
  await expect(page.getByText('1 added, 0 changed.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Count the crates again' })).toBeVisible()
})
