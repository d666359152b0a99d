import type { Page } from '@playwright/test'
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.ts'
import { type App, startApp } from './app.ts'
import { axe } from './axe.ts'
import { test as base, expect } from './fixtures.ts'
import { LeadsPage } from './leads-page.ts'

const SECRET = 'a-secret-of-32-bytes-for-tests-only'

interface SignedFixtures {
  /** A Leadbook in which agents sign in, in front of a Lofty of its own. */
  signed: { app: App; lofty: Sandbox; leads: LeadsPage }
}

const test = base.extend<SignedFixtures>({
  signed: async ({ page }, use) => {
    const lofty = await startSandbox({ leads: 600 })
    const { clientId, clientSecret, authorizePath, tokenPath } = lofty.oauth
    const app = await startApp({
      SESSION_SECRET: SECRET,
      LOFTY_BASE_URL: lofty.url,
      LOFTY_CLIENT_ID: clientId,
      LOFTY_CLIENT_SECRET: clientSecret,
      LOFTY_AUTHORIZE_URL: lofty.url + authorizePath,
      LOFTY_TOKEN_URL: lofty.url + tokenPath,
    })
    await use({ app, lofty, leads: new LeadsPage(page, lofty, app.url) })
    await app.close()
    await lofty.close()
  },
})

async function enterKey(page: Page, key: string): Promise<void> {
  await page.getByLabel('Your Lofty API key').fill(key)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The first agent of a Lofty, and how many leads are theirs. */
function firstAgent({ agents, leads }: Sandbox) {
  const [agent] = agents
  if (!agent) throw new Error('The sandbox has no agents')
  return { ...agent, count: leads.filter(({ assignedUserId }) => assignedUserId === agent.userId).length }
}

test('an agent signs in with their key, sees their own leads, and signs out for good', async ({ signed, page, context }) => {
  const { app, lofty, leads } = signed
  const agent = firstAgent(lofty)
  const received: Promise<string>[] = []
  page.on('response', (response) => {
    const headers = response.headersArray().then((all) => JSON.stringify(all))
    received.push(Promise.all([headers, response.body().then(String, () => '')]).then(String))
  })
  await page.goto(`${app.url}/leads?sort=Score`)
  await expect(page).toHaveURL(`${app.url}/signin?returnTo=%2Fleads%3Fsort%3DScore`)
  await enterKey(page, agent.key)
  await expect(leads.status).toContainText(`${agent.count} leads`)
  await expect(page).toHaveURL(`${app.url}/leads?sort=Score`)
  await expect(page.getByRole('banner')).toContainText(agent.name)
  const name = await leads.link(1).innerText()

  await expect(leads.status).toContainText(`${agent.count} leadsfrom your book`)
  const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(kept).toHaveLength(2)

  const copied = await context.cookies()
  expect(copied).toMatchObject([{ name: '__Host-leadbook', httpOnly: true, secure: true, sameSite: 'Lax' }])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${app.url}/signin`)
  expect(await context.cookies()).toEqual([])
  // What the browser kept of the leads has no key any more, and is gone.
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(left.filter((name) => name !== 'leadbook-keys')).toEqual([])
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in to Leadbook' })).toBeVisible()
  await expect(page.getByText(name)).toHaveCount(0)

  await context.addCookies(copied)
  expect((await context.request.get(`${app.url}/api/v1.0/leads`)).status()).toBe(401)
  expect((await Promise.all(received)).join() + app.output()).not.toContain(agent.key)
})

test('a wrong key is told in one sentence, and too many of them have to wait', async ({ signed, page }) => {
  await page.goto(`${signed.app.url}/signin`)
  for (let times = 0; times < 5; times += 1) {
    await enterKey(page, `wrong key ${times}`)
    await expect(page.getByRole('alert')).toHaveText('Lofty did not accept this key. Copy it again from Lofty, whole, and paste it here.')
    await expect(page.getByLabel('Your Lofty API key')).toHaveValue('')
  }
  await enterKey(page, firstAgent(signed.lofty).key)
  await expect(page.getByRole('alert')).toHaveText('Too many attempts failed from your address. Wait a minute, then try again.')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect((await axe(page).analyze()).violations).toEqual([])
  }
})

test('an agent signs in by Lofty and comes to the search they wanted', async ({ signed, page }) => {
  const { app, lofty, leads } = signed
  const agent = firstAgent(lofty)
  await page.goto(`${app.url}/leads?stage=Hot&stage=Nurture`)
  lofty.oauth.denies = true
  await page.getByRole('link', { name: 'Continue with Lofty' }).click()
  await expect(page.getByRole('alert')).toHaveText('Signing in with Lofty did not succeed. Try once more.')
  lofty.oauth.denies = false
  await page.getByRole('link', { name: 'Continue with Lofty' }).click()
  await leads.settled()
  await expect(page).toHaveURL(`${app.url}/leads?stage=Hot&stage=Nurture`)
  const own = lofty.leads.filter(({ assignedUserId, stage }) => assignedUserId === agent.userId && ['Hot', 'Nurture'].includes(stage))
  await expect(leads.status).toContainText(`${own.length} leads`)
  await expect(page.getByRole('banner')).toContainText(agent.name)
})

test('signing out in one tab takes the leads off the screen in the other', async ({ signed, page, context }) => {
  const { app, lofty, leads } = signed
  await page.goto(app.url)
  await enterKey(page, firstAgent(lofty).key)
  await leads.settled()
  const name = await leads.link(1).innerText()
  const other = await context.newPage()
  await other.goto(`${app.url}/leads`)
  await expect(other.getByText(name).first()).toBeVisible()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await other.route('**/signout', async (route) => {
    await held
    await route.continue()
  })
  await other.getByRole('button', { name: 'Sign out' }).click()
  // As long as the session stands, whoever left for the sign-in page would be let in again.
  await expect(page.getByText(name).first()).toBeVisible()
  letGo()
  await expect(page).toHaveURL(`${app.url}/signin`)
  await expect(page.getByText(name)).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in to Leadbook' })).toBeVisible()
})

test('when a session has ended the rows stay, and signing in again leads back to the same address', async ({ signed, page, context }) => {
  const { app, lofty, leads } = signed
  await page.goto(app.url)
  await enterKey(page, lofty.key)
  await leads.settled()
  const names = await leads.names(1, 2)
  await context.clearCookies()
  await leads.pick('Stage', 'Hot')
  await expect(leads.alert).toContainText('Your session has ended: sign in again.')
  expect(await leads.names(1, 2)).toEqual(names)
  await expect(leads.alert.getByRole('button')).toHaveCount(0)
  await leads.alert.getByRole('link', { name: 'Sign in' }).click()
  await enterKey(page, lofty.key)
  await expect(page).toHaveURL(`${app.url}/leads?stage=Hot`)
  const hot = lofty.leads.filter(({ stage }) => stage === 'Hot').length
  await expect(leads.status).toContainText(`${hot} leads`)
})

test('an agent’s views outlive signing out, sealed, and are nobody else’s on the same browser', async ({ signed, page }) => {
  const { app, lofty, leads } = signed
  const [one, two] = lofty.agents
  if (!one || !two) throw new Error('The sandbox has too few agents')
  const views = page.getByRole('button', { name: /^Views/ })
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  const signInAs = async (key: string) => {
    await page.goto(`${app.url}/leads`)
    await enterKey(page, key)
    await leads.settled().catch(() => leads.booked())
  }
  const signOut = async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(`${app.url}/signin`)
  }

  await signInAs(one.key)
  await expect.poll(kept).toContain('leadbook.visit.')
  await page.goto(`${app.url}/leads?key=canary-smith`)
  await views.click()
  await page.getByRole('button', { name: 'Save as a view' }).click()
  await page.getByRole('textbox', { name: 'Name of the new view' }).fill('The canary-smiths')
  await page.keyboard.press('Enter')
  await expect(views).toHaveText('ViewsThe canary-smiths')
  await signOut()
  // Nothing is left but what only the server has the key of.
  const names = Object.keys(JSON.parse(await kept())).map((name) => name.replace(/\.[\w-]{22}$/, '.…'))
  expect(names.sort()).toEqual(['leadbook.visit.…', 'leadbook.views.…'].sort())
  expect(await kept()).not.toMatch(/canary|\d{13}/)

  await signInAs(two.key)
  await views.click()
  await expect(page.getByRole('region', { name: 'Built in' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'My views' })).toHaveCount(0)
  await signOut()

  await signInAs(one.key)
  await views.click()
  await page
    .getByRole('region', { name: 'My views' })
    .getByRole('link', { name: /^The canary-smiths/ })
    .click()
  await expect(leads.chip('Search')).toContainText('canary-smith')
})
