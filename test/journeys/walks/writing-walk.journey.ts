import { extractText } from '#app/files/text/extract-text.server.ts'
import { askApproval, beginPrd, openSection, writeSection } from '#test/journeys/acts/writing.ts'
import { expect, journey } from '#test/journeys/journey.ts'

const useCase = 'Recommend what a shop should order next'

journey('from a use case to an approved PRD', async ({ enterAs }) => {
  const leilani = await enterAs('Leilani Kahale')
  const prd = await beginPrd(leilani, useCase)

  await journey.step('nothing is drafted before a person has said what only they can', async () => {
    await openSection(leilani, prd, 'Problem and evidence')
    await expect(leilani.getByRole('button', { name: 'Draft from facts' })).toHaveCount(0)
    await leilani
      .getByLabel('The problem in one sentence')
      .fill('Shops order by habit, and throw away what they ordered too much of.')
    await leilani.getByRole('button', { name: 'Save', exact: true }).click()
    await leilani.getByRole('button', { name: 'Draft from facts' }).click()
    await expect(leilani.getByText(/drafted|Drafted/).first()).toBeVisible()
    await leilani.goto(prd)
    await expect(leilani.getByText('Shops order by habit').first()).toBeVisible()
  })

  await journey.step('a number nobody measured stands in the way of approval', async () => {
    const title = 'Users and current workflow'
    await writeSection(leilani, prd, { title, text: 'Every shop loses 999 hours per week.' })
    await expect(leilani.getByText('1 not supported', { exact: true })).toBeVisible()
    await askApproval(leilani, prd, { team: 'Stores', person: 'Amara Okafor' })
    const amara = await enterAs('Amara Okafor')
    await amara.goto(`${prd}/review`)
    await expect(amara.getByText('Not ready to be approved')).toBeVisible()
    await expect(amara.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)
    await writeSection(leilani, prd, { title, text: 'Store managers order every evening.' })
    await expect(leilani.getByText('all supported')).toBeVisible()
  })

  await journey.step('a comment is answered, an approval given, a decision noted', async () => {
    const amara = await enterAs('Amara Okafor')
    await amara.goto(prd)
    await amara.getByLabel('Comment on Users and current workflow').click()
    await amara.getByLabel('Your comment').locator('visible=true').fill('On Sundays too?')
    await amara.getByRole('button', { name: 'Comment' }).locator('visible=true').click()
    await expect(amara.getByText('On Sundays too?')).toBeVisible()
    await leilani.goto(prd)
    await expect(leilani.getByText('On Sundays too?').filter({ visible: true })).toBeVisible()
    await leilani
      .getByRole('button', { name: /^Settle|Resolve/ })
      .first()
      .click()
    await amara.goto(`${prd}/review`)
    await amara.getByLabel('What you want to say').fill('The rest follows next week.')
    await amara.getByRole('button', { name: 'Approve', exact: true }).click()
    await expect(amara.getByText('Approved', { exact: true })).toBeVisible()
    await leilani.goto(`${prd}/decisions`)
    await leilani.getByRole('radio').first().check()
    await leilani.getByLabel('In one sentence').fill('Build it for ten shops first.')
    await leilani
      .getByLabel('Why')
      .fill('The plan has room for it, and ten shops show whether it works.')
    await leilani.getByRole('button', { name: 'Add the decision' }).click()
    await expect(leilani.getByText('Build it for ten shops first.')).toBeVisible()
  })

  await journey.step('as Word and as PDF it holds the same words', async () => {
    for (const format of ['docx', 'pdf'] as const) {
      const answer = await leilani.request.get(`${prd}/files/${format}`)
      const read = await extractText(format, await answer.body())
      expect(read).toMatchObject({ status: 'read' })
      expect(read.status === 'read' ? read.text.replaceAll(/\s+/g, ' ') : '').toContain(
        'Shops order by habit, and throw away what they ordered too much of.',
      )
    }
  })
})

journey('from a success story to its TLDR, and to a post with a picture', async ({ enterAs }) => {
  const leilani = await enterAs('Leilani Kahale')
  await leilani.goto('/fennel/outcomes/stories')
  await leilani.getByRole('link', { name: 'Delivery notes in 1.7 minutes' }).click()
  await expect(leilani.getByRole('heading', { level: 1 })).toHaveText(/Delivery notes in 1.7/)
  const story = leilani.url()

  await journey.step('the TLDR is two sentences of the story, word for word', async () => {
    await leilani.getByRole('link', { name: /TLDR$/ }).click()
    await leilani.getByRole('button', { name: 'Make the TLDR' }).click()
    await expect(leilani.getByText('Sentences of the text, word for word.')).toBeVisible()
    await expect(leilani.locator('.tldr-source mark[id]')).toHaveCount(2)
  })

  await journey.step('the post names what is missing, and tells public facts alone', async () => {
    await leilani.goto(story)
    await leilani.getByRole('link', { name: 'Make a post' }).click()
    await leilani.getByRole('radio', { name: 'Success after launch' }).check()
    await leilani.getByRole('button', { name: 'Begin the post' }).click()
    await leilani
      .getByRole('textbox', { name: 'What is still open' })
      .fill('Handwriting stays hard.')
    await leilani.getByRole('button', { name: 'Make the text' }).click()
    await expect(leilani.getByRole('heading', { name: 'Checks' })).toBeVisible()
    await expect(leilani.getByLabel('Text', { exact: true })).toHaveValue(/Handwriting stays hard/)
  })

  await journey.step('its picture is a PNG of the size that was chosen', async () => {
    await leilani.getByRole('link', { name: 'Picture', exact: true }).click()
    const source = await leilani.locator('main img').first().getAttribute('src')
    const picture = await (await leilani.request.get(source ?? '')).body()
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 627])
  })
})
