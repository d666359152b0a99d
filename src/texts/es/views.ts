/** What saved views say. */
export const views = {
  // Views that Leadbook brings
  'New this week': 'Nuevos esta semana',
  'Came in during the last 7 days': 'Llegaron en los últimos 7 días',
  'New and not touched': 'Nuevos y sin contactar',
  'Came in during the last 7 days, and nobody was in touch': 'Llegaron en los últimos 7 días y nadie los ha contactado',
  'May be called, and nobody was in touch today; the best scores first':
    'Se les puede llamar y hoy nadie los ha contactado; primero los de más puntos',
  'Hot but quiet': 'Prometedores sin contacto reciente',
  'Score of 70 or more, last touched two weeks ago or earlier': 'Con 70 puntos o más y último contacto hace dos semanas o antes',
  'Buying within 3 months': 'Compran en 3 meses',
  'Buyers who say so, the best scores first': 'Compradores que lo dicen; primero los de más puntos',
  'Selling within 6 months': 'Venden en 6 meses',
  'Sellers who say so, the best scores first': 'Vendedores que lo dicen; primero los de más puntos',
  'Came back': 'Regresaron',
  'Visited after our last touch, the latest visit first': 'Visitaron después de nuestro último contacto; primero la visita más reciente',
  'Nobody was in touch yet': 'Nadie los ha contactado todavía',
  'Birthdays this month': 'Cumpleaños de este mes',
  'Whose birthday is known': 'De quienes se conoce el cumpleaños',
  'No agent': 'Sin agente',
  'Assigned to nobody, or in a pond': 'Sin asignar o en una reserva',
  Contradictions: 'Contradicciones',
  'A range that ends before it begins, a seller without a property, or touched although blocked':
    'Un rango que termina antes de empezar, un vendedor sin propiedad, o contactados a pesar de estar bloqueados',
  'Same phone or e-mail': 'Mismo teléfono o correo',
  'Shared with another lead: perhaps one person twice': 'Compartido con otro prospecto: quizá la misma persona dos veces',

  // The panel
  Views: 'Vistas',
  'Loading views': 'Cargando vistas',
  'Find a view': 'Buscar una vista',
  Pinned: 'Fijadas',
  'My views': 'Mis vistas',
  'Built in': 'Incluidas',
  'No view of that name.': 'Ninguna vista con ese nombre.',
  'Counts of all views are told once your book has all leads.': 'Se cuentan todas las vistas cuando su libro tiene todos los prospectos.',
  Edited: 'Modificada',
  ', edited': ', modificada',

  // The present search
  'This search': 'Esta búsqueda',
  'This search has no name yet.': 'Esta búsqueda aún no tiene nombre.',
  '{view} came with the address and is not among your views.': '{view} llegó con la dirección y no está entre sus vistas.',
  '{view} was edited.': '{view} tiene cambios.',
  '{view} is shown as saved.': '{view} se muestra como se guardó.',
  'Save as a view': 'Guardar como vista',
  'Save as': 'Guardar como',
  Save: 'Guardar',
  Discard: 'Descartar',
  'Name of the new view': 'Nombre de la vista nueva',
  'Name of the view': 'Nombre de la vista',
  'Give the view a name.': 'Dele un nombre a la vista.',
  'Choose a name of at most {most} characters.': 'Elija un nombre de {most} caracteres como máximo.',
  'You have a view “{view}” already. Choose another name.': 'Ya tiene una vista «{view}». Elija otro nombre.',
  'Leadbook brings a view “{view}”. Choose another name.': 'Leadbook incluye una vista «{view}». Elija otro nombre.',

  // A view
  '{total, select, unasked {Count} other {{total}}}': '{total, select, unasked {Contar} other {{total}}}',
  'Count {view}:': 'Contar {view}:',
  'Ask Lofty how many leads “{view}” finds (1 call)': 'Preguntar a Lofty cuántos prospectos encuentra «{view}» (1 consulta)',
  Default: 'Inicial',
  'More for {view}': 'Más para {view}',
  Pin: 'Fijar',
  Unpin: 'Dejar de fijar',
  'Make default': 'Hacer inicial',
  'No longer default': 'Ya no es inicial',
  'Shown when Leadbook is opened without a search': 'Se muestra al abrir Leadbook sin una búsqueda',
  'Move up': 'Subir',
  'Move down': 'Bajar',
  'Copy its link': 'Copiar su enlace',
  Rename: 'Cambiar nombre',
  'New name of {view}': 'Nombre nuevo de {view}',
  Delete: 'Eliminar',
  'Delete for good': 'Eliminar para siempre',

  // Files
  'Export my views': 'Exportar mis vistas',
  Import: 'Importar',
  'File of views': 'Archivo de vistas',
  'This file holds no views of Leadbook’s. Choose one that “Export” made.':
    'Este archivo no contiene vistas de Leadbook. Elija uno creado con «Exportar».',
  '{count, plural, one {# view filters} other {# views filter}} by {filters}: personal data. Shall it go into the file?':
    '{count, plural, one {# vista filtra} other {# vistas filtran}} por {filters}: datos personales. ¿Deben ir en el archivo?',
  'Leave it out': 'Omitirlos',
  'Include it': 'Incluirlos',
  'Import views': 'Importar vistas',
  '{count, plural, one {# view} other {# views}} in this file': '{count, plural, one {# vista} other {# vistas}} en este archivo',
  'Import {count, plural, one {# view} other {# views}}': 'Importar {count, plural, one {# vista} other {# vistas}}',
  'What to do with {view}': 'Qué hacer con {view}',
  'Not understood here and left out: {parts}': 'No se entiende aquí y se omitió: {parts}',
  New: 'Nueva',
  'The same as yours': 'Igual que la suya',
  'You have another search of this name': 'Tiene otra búsqueda con este nombre',
  'Leadbook brings a view of this name': 'Leadbook incluye una vista con este nombre',
  Add: 'Agregar',
  'You have it already': 'Ya la tiene',
  'Keep mine': 'Conservar la mía',
  'Take theirs': 'Tomar la del archivo',
  'Keep both': 'Conservar ambas',
  'Add under another name': 'Agregar con otro nombre',

  // Where they are kept
  'This browser keeps nothing for Leadbook (a private window?): your views are gone when you close this tab. Export them to a file.':
    'Este navegador no guarda nada para Leadbook (¿ventana privada?): sus vistas se pierden al cerrar esta pestaña. Expórtelas a un archivo.',
  'This browser has no room left for your views: changes are gone when you close this tab. Export them to a file.':
    'Este navegador ya no tiene espacio para sus vistas: los cambios se pierden al cerrar esta pestaña. Expórtelas a un archivo.',
  'Lofty does not say who you are: your views are gone when you close this tab. Export them to a file.':
    'Lofty no dice quién es usted: sus vistas se pierden al cerrar esta pestaña. Expórtelas a un archivo.',
  'The views kept in this browser cannot be read any more. They stay where they are; if you exported them, import the file.':
    'Las vistas guardadas en este navegador ya no se pueden leer. Siguen donde están; si las exportó, importe el archivo.',

  // Since the last look
  'What changes is told of views of up to 20,000 leads.': 'Los cambios se indican en vistas de hasta 20,000 prospectos.',
  'You look at this view for the first time: from the next visit on it says what changed.':
    'Ve esta vista por primera vez: desde la próxima visita dirá qué cambió.',
  'Nothing changed since you last looked, {moment}': 'Nada ha cambiado desde que miró por última vez, {moment}',
  'Since you last looked, {moment}:': 'Desde que miró por última vez, {moment}:',
  '{count, plural, other {# new}}': '{count, plural, one {# nuevo} other {# nuevos}}',
  '{count, plural, other {# came back}}': '{count, plural, one {# regresó} other {# regresaron}}',
  '{count, plural, other {# reassigned}}': '{count, plural, one {# reasignado} other {# reasignados}}',
  '{count, plural, one {# stage changed} other {# stages changed}}':
    '{count, plural, one {# cambió de etapa} other {# cambiaron de etapa}}',
  '{count, plural, other {# with a tag added}}': '{count, plural, other {# con una etiqueta nueva}}',
  '{count, plural, other {# gone}}': '{count, plural, one {# ya no está} other {# ya no están}}',
}
