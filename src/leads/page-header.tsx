import { memo } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { ThemeSwitch } from '../ui/theme.tsx'
import type { BookState } from './book.ts'
import { BookMenu } from './book-menu.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { PaletteButton } from './palette/palette-slot.tsx'
import { agent, signOut } from './signed-in.ts'
import { toldBy } from './told-by.ts'

/** Who answers: the server says it in the page's head. */
const isSample = toldBy('leadbook-source') === 'sandbox'

export const PageHeader = memo(function PageHeader({ book }: { book: BookState }) {
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-surface px-4">
      <h1 className="shrink-0">
        <Link to="/leads" className="flex items-center gap-2 rounded font-semibold tracking-tight">
          <img src="/icon.svg" alt="" className="size-6" />
          Leadbook
        </Link>
      </h1>
      {isSample && (
        <span
          className="rounded-full bg-warn-wash px-2.5 py-0.5 text-xs font-medium text-warn min-w-0 truncate"
          title={t('Made-up leads from the embedded sandbox: no key is set')}
        >
          {t('Sample leads')}
        </span>
      )}
      <span className="flex-1" />
      {agent !== undefined && (
        <form method="post" action="/signout" onSubmit={signOut} className="flex min-w-0 items-center gap-2">
          <bdi className="truncate text-sm text-soft" title={t('Signed in as {agent}', { agent })}>
            {agent}
          </bdi>
          <Button type="submit">{t('Sign out')}</Button>
        </form>
      )}
      <BookMenu book={book} />
      <PaletteButton />
      <LanguageMenu />
      <ThemeSwitch />
    </header>
  )
})
