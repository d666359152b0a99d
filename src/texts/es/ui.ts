/** What the parts of every page say. */
export const ui = {
  Language: 'Idioma',
  Close: 'Cerrar',
  'Try again': 'Reintentar',
  'Got it': 'Entendido',
  'Drop this filter': 'Quitar este filtro',
  Outline: 'Contorno',
  '{label} chart, from': 'Gráfico de {label}, desde',
  '{label} chart, to': 'Gráfico de {label}, hasta',
  'nothing to pick': 'nada que elegir',
  '{title}: show as chart': '{title}: mostrar como gráfico',
  '{title}: show as table': '{title}: mostrar como tabla',
  'Leadbook has stumbled over a fault of its own.': 'Leadbook ha tropezado con un error propio.',
  'Your search is safe in the address. Loading the page again usually helps.':
    'Su búsqueda está a salvo en la dirección. Volver a cargar la página suele bastar.',
  'Load again': 'Volver a cargar',
  'up to {most}': 'hasta {most}',
  'from {least}': 'desde {least}',
  'This part of the page could not be fetched. Check that you are online.':
    'No se pudo obtener esta parte de la página. Compruebe su conexión.',
  'Hidden characters: {codes}': 'Caracteres ocultos: {codes}',
  'as the system': 'como el sistema',
  light: 'claro',
  dark: 'oscuro',
  'Theme: {theme}. Switch to {next}': 'Tema: {theme}. Cambiar a {next}',
  'Theme: {theme}': 'Tema: {theme}',
  '{count, plural, one {# lead} other {# leads}}': '{count, plural, one {# prospecto} other {# prospectos}}',
}
