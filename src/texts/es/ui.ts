/** What the parts of every page say. */
export const ui = {
  Language: 'Idioma',
  '{count, plural, one {# lead} other {# leads}}': '{count, plural, one {# prospecto} other {# prospectos}}',
}
