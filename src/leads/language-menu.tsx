import { Languages } from 'lucide-react'
import { chooseLanguage, isLanguage, languages } from '../texts/language.ts'
import { language, t } from '../texts/t.ts'

/** Chooses the page's language. */
export function LanguageMenu() {
  return (
    <div className="relative grid size-8 place-content-center rounded-md text-faint outline-accent focus-within:outline-2 hover:bg-sunken hover:text-ink">
      <Languages aria-hidden className="size-4" />
      <select
        aria-label={t('Language')}
        title={t('Language')}
        value={language}
        onChange={({ target }) => isLanguage(target.value) && chooseLanguage(target.value)}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      >
        {Object.entries(languages).map(([id, { name }]) => (
          <option key={id} value={id} lang={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
