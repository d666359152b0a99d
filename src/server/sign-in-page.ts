import { type Language, languages } from '../texts/language.ts'
import { escapeHtml } from './escape-html.ts'
import { HOME } from './return-to.ts'
import type { ServerMessage } from './spanish.ts'
import { type Told, tellIn, told } from './told.ts'

/** What the sign-in page shows. */
export interface Form {
  status: number
  /** Where the agent goes from here; checked. */
  returnTo: string
  /** One sentence about what went wrong the last time. */
  problem?: Told | undefined
  /** Lofty itself can be asked who they are. */
  withLofty: boolean
}

type Say = (message: ServerMessage) => string

const BUTTON = 'flex h-10 w-full items-center justify-center rounded-md px-3 font-medium transition-colors'
const PRIMARY = `${BUTTON} bg-accent text-on-accent hover:opacity-90`
const PLAIN = `${BUTTON} border border-line bg-surface text-ink hover:border-faint`

/**
 * The sign-in page, which needs no script.
 * @param built the built page's HTML, whose stylesheets it uses.
 */
export function writeSignInPage(built: string, { returnTo, problem, withLofty }: Form, language: Language): string {
  const say = (message: ServerMessage) => tellIn(language, told(message))
  const styles = built.match(/<link [^>]*rel="stylesheet"[^>]*>/g) ?? []
  return `<!doctype html>
<html lang="${language}" dir="${languages[language].direction}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${say('Sign in')} · Leadbook</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    ${styles.join('')}
  </head>
  <body>
    <main class="grid h-full overflow-y-auto p-4">
      <div class="m-auto w-full max-w-sm space-y-5 py-6">
        <header class="space-y-1 text-center">
          <img src="/icon.svg" alt="" class="mx-auto mb-3 size-11" />
          <h1 class="text-xl font-semibold tracking-tight">${say('Sign in to Leadbook')}</h1>
          <p class="text-balance text-soft">${say('with your own Lofty account: you see the leads you see there.')}</p>
        </header>
        <div class="space-y-5 rounded-xl border border-line bg-surface p-6 shadow-sm">
          ${problem ? `<p role="alert" class="rounded-md bg-danger-wash px-3 py-2 text-danger">${escapeHtml(tellIn(language, problem))}</p>` : ''}
          ${withLofty ? loftyLink(returnTo, say) : ''}
          ${keyForm(returnTo, Boolean(problem), withLofty, say)}
        </div>
        <p class="px-2 text-center text-sm text-balance text-faint">${say('Leadbook keeps your sign-in sealed on its server until you sign out, and never in the browser.')}</p>
      </div>
    </main>
  </body>
</html>
`
}

function loftyLink(returnTo: string, say: Say): string {
  const query = returnTo === HOME ? '' : `?returnTo=${encodeURIComponent(returnTo)}`
  return `<a href="/signin/lofty${escapeHtml(query)}" class="${PRIMARY}">${say('Continue with Lofty')}</a>
          <div class="flex items-center gap-3 text-sm text-faint">
            <span class="h-px flex-1 bg-line"></span>${say('or with an API key')}<span class="h-px flex-1 bg-line"></span>
          </div>`
}

function keyForm(returnTo: string, isWrong: boolean, withLofty: boolean, say: Say): string {
  return `<form method="post" action="/signin" class="space-y-4">
            <input type="hidden" name="returnTo" value="${escapeHtml(returnTo)}" />
            <div class="space-y-1.5">
              <label for="key" class="block font-medium">${say('Your Lofty API key')}</label>
              <input id="key" name="key" type="password" required autocomplete="off" autocapitalize="off" spellcheck="false"
                aria-describedby="key-help"${isWrong ? ' aria-invalid="true"' : ''}${withLofty ? '' : ' autofocus'}
                class="h-10 w-full rounded-md border border-line bg-page px-3 font-mono hover:border-faint" />
              <p id="key-help" class="text-sm text-faint"><b class="font-medium text-soft">${say('Where do I find my key?')}</b> ${say('In Lofty CRM, under Settings → Integrations → API.')}</p>
            </div>
            <button type="submit" class="${withLofty ? PLAIN : PRIMARY}">${say('Sign in')}</button>
          </form>`
}
