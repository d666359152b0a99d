import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { t } from '../texts/t.ts'
import { Button } from './button.tsx'

const STORE = 'leadbook.theme'

const themes = [
  { name: 'system', label: t('as the system'), Icon: Monitor },
  { name: 'light', label: t('light'), Icon: Sun },
  { name: 'dark', label: t('dark'), Icon: Moon },
] as const

/** Puts the theme chosen last on the page, and on the browser's bar around it; to be called before the first paint. */
export function applyTheme(name = storedTheme()): void {
  if (name === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = name
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const { theme } = bar.dataset
    bar.media = name === 'system' ? `(prefers-color-scheme: ${theme})` : name === theme ? 'all' : 'not all'
  }
}

function storedTheme(): string {
  try {
    return localStorage.getItem(STORE) ?? 'system'
  } catch {
    return 'system'
  }
}

/** Walks through system, light and dark. */
export function ThemeSwitch() {
  const [name, setName] = useState(storedTheme)
  const at = Math.max(
    0,
    themes.findIndex((theme) => theme.name === name),
  )
  const { label, Icon } = themes[at] ?? themes[0]
  const next = themes[(at + 1) % themes.length] ?? themes[0]
  const choose = () => {
    setName(next.name)
    applyTheme(next.name)
    try {
      localStorage.setItem(STORE, next.name)
    } catch {
      // Where nothing can be stored the choice holds until the page is closed.
    }
  }
  return (
    <Button
      look="icon"
      data-command="theme"
      onClick={choose}
      aria-label={t('Theme: {theme}. Switch to {next}', { theme: label, next: next.label })}
      title={t('Theme: {theme}', { theme: label })}
    >
      <Icon aria-hidden className="size-4" />
    </Button>
  )
}
