import './styles.css'
import { languages } from './texts/language.ts'
import { language } from './texts/t.ts'

document.documentElement.lang = language
document.documentElement.dir = languages[language].direction

// Before everything else that says anything. Without its catalogue the page speaks English.
if (language === 'es') await import('./texts/spanish.ts').catch(() => undefined)
void import('./begin.ts')
