import './styles.css'
import { askEarly } from './leads/early.ts'

// The first rows are asked for while the rest of the page is still being read.
askEarly()
void import('./app.tsx')
