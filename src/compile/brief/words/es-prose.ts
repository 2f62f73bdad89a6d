/** Spanish words of running prose. */

import type {ProseWords} from './prose.ts'

export const prose: ProseWords = {
  plain:
    'además|algo|algun[oa]s?|alguien|antes|aquel(?:la|los|las)?|aunque|cada|como|cómo|con|contra|cual(?:es)?|cualquier|cuando|dado|debe|deben|del|desde|después|donde|dos|ella[s]?|ellos|entre|era|esa|ese|eso|esta|está|están|este|esto|estos|estas|fue|había|hacer|hacia|hasta|hay|las|los|más|mejor|menos|mientras|mismo|mucho[s]?|mucha[s]?|muy|nada|ninguna?|nosotros|otra[s]?|otro[s]?|para|pero|poco[s]?|porque|puede[ns]?|pueden|pues|que|qué|quien(?:es)?|ser|será|sido|sin|sobre|son|sus|también|tanto|tiene[ns]?|toda[s]?|todo[s]?|una[s]?|unos|usted|vez|ya',
  connective:
    'si no|de lo contrario|en otr[oa]s|pero|y|o|sin embargo|no obstante|además|asimismo|por lo tanto|por tanto|por eso|así|así que|entonces|luego|después|finalmente|por ejemplo|por otro lado|por otra parte|por un lado|en cambio|al contrario|es decir|también|primero|segundo|en segundo lugar|en primer lugar|de hecho|aun así|mientras tanto|aquí|allí|porque|como resultado|para otros|en este|en esta',
  pronoun:
    'él|ella|ellos|ellas|esto|esta|estas|este|estos|ese|esa|esos|esas|eso|aquello|ambos|ambas|algunos|algunas|otros|otras|su|sus|les|le|lo(?! que)|dichos?|dichas?|(?!(?:quien|bien|también|orden|imagen|joven|origen|examen|resumen|volumen|margen|según|gran|plan)\\b)\\p{L}{3,}(?:an|en|aron|ieron)(?= (?:a|al|el|la|los|las|un|una|otr[oa]s|que|en|de|por|con|como|sus?|más|muy)\\b)',
  expletive: 'es (?:importante|posible|cierto|claro|necesario) que|hay(?! muchas)',
  inner:
    'aquel(?:la|los|las)? [\\p{L}]+|ninguno de ellos|ninguna de ellas|est[aeo]s? [\\p{L}]+|es[aeo]s? [\\p{L}]+|dich[ao]s?|también|anterior(?:es)?|mismo tiempo|ello',
  definite: 'país|región|proyecto|ley|plan|decisión|organización|alianza|tratado',
  cues: 'importante[s]?|principal(?:es)?|esencial(?:es)?|objetivo|clave|necesari[ao]s?|debe[ns]?|deben|significa|demuestra|reto[s]?|desafío[s]?|en conclusión|fundamental(?:es)?|mayor parte|única manera',
  purpose: 'el objetivo de est[ea]|en est[ea] (?:artículo|guía|informe)|en conclusión|en resumen|mostramos',
  foil: 'desde hace (?:años|décadas|tiempo|mucho)|debían?|durante (?:años|décadas)|antaño',
  details: 'por ejemplo|p\\. ej\\.|véase|ver|tabla|figura|https?|\\d{2,}|\\?',
  appeal: 'imagina|imagine|supongamos|considera|nota|gracias|pregúntale',
  verdict:
    'recomendamos|proponemos|creemos|concluimos|debemos|creo que|hay que|conviene|convendría|deberían?|habría que|hace falta|es hora de|error|peligros[ao]s?|inaceptable|demasiado (?:tarde|poco|caro)',
  hedges:
    'quizás?|tal vez|probablemente|posiblemente|al parecer|aparentemente|parece[n]?|podría[n]?|supuest[ao](?:mente)?|presunt[ao](?:mente)?|a menudo|generalmente|en parte|suele[n]?',
  ahead: 'será|serán|va a|van a|en el futuro|próxim[ao]s?|previst[ao]s?',
  said: 'dijo|dice|afirmó|afirma|según|advirtió|advierte|declaró|anunció|sostiene|admitió|admite|reconoció|reconoce|señaló|señala|denunció|denuncia|estima|acusó|explicó|criticó'
}
