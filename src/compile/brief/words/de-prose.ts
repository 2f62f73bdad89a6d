/** German words of running prose. */

import type {ProseWords} from './prose.ts'

export const prose: ProseWords = {
  plain:
    'aber|alle[nmrs]?|also|andere[nmrs]?|auch|beim|bereits|damit|dann|dass|dein|deine[nmrs]?|dem|denen|deren|dessen|diese[nmrs]?|doch|durch|eine[nmrs]?|einige[nmrs]?|haben|habe|hatte|hier|ihre[nmrs]?|ihnen|immer|jede[nmrs]?|jedoch|kann|kein|keine[nmrs]?|können|machen|mehr|müssen|nach|nicht|noch|oder|ohne|schon|sehr|sein|seine[nmrs]?|selbst|sich|sind|sollen|sollte[nst]?|sondern|über|unter|viele[nmrs]?|wann|waren|weil|welche[nmrs]?|wenn|werden|wird|wurde[n]?|würde[n]?|zwischen',
  connective:
    'sonst|ansonsten|andernfalls|in anderen|aber|doch|denn|und|oder|jedoch|allerdings|dennoch|trotzdem|deshalb|deswegen|daher|darum|folglich|somit|also|außerdem|zudem|ferner|darüber hinaus|dagegen|hingegen|stattdessen|zum Beispiel|beispielsweise|etwa|auch|ebenso|gleichzeitig|dann|danach|später|schließlich|schlussendlich|letztlich|zuerst|zunächst|erstens|zweitens|drittens|so|dabei|dadurch|dafür|damit|daneben|darin|darauf|hier|dort|dankenswerterweise|natürlich|dementsprechend|entsprechend|mit anderen Worten|kurz',
  pronoun:
    'er|sie(?! (?:haben|können|müssen|sollten|finden|wollen|dürfen|werden|sind)\\b)|es|dies|diese[rsmn]?|das|jene[rsmn]?|beide|ihm|ihnen|ihre?|seine?|solche[rsmn]?|letztere[rs]?|erstere[rs]?|die(?: beiden| anderen)',
  expletive: 'es (?:ist|gibt|wird|war)\\b[^,.;]{0,60}, (?:dass|ob|wie)|es gibt|es ist (?:wichtig|möglich|klar|bekannt)',
  inner:
    'von (?:ihnen|denen)|darauf(?!, (?:dass|ob|wie))|davon(?!, (?:dass|ob|wie))|de[rs] (?:erste|zweite|dritte|vierte)n?(?= (?:ist|war|wird|sind|hat)\\b)|die (?:erste|zweite|dritte|vierte)n?(?= (?:ist|war|wird|sind|hat)\\b)|diesbezüglich|dies(?:e[rsmn]?)?|ebenfalls|jene[rsmn]?|solche[rsmn]?|oben|unten|zudem|deren|dessen',
  definite: 'Land|Region|Projekt|Gesetz|Plan|Entscheidung|Organisation|Bündnis|Vertrag',
  cues: 'wichtig(?:ste[nrs]?)?|entscheidend|zentral|Ziel|bedeutet|notwendig|müssen|sollte[nst]?|Fazit|insgesamt|zeigt|Herausforderung(?:en)?|grundsätzlich|generell|Voraussetzung',
  purpose: 'Ziel (?:dieses|dieser|des|der)|in diesem (?:Beitrag|Artikel|Aufsatz)|insgesamt|zusammenfassend|wir zeigen',
  foil: 'seit (?:Jahren|Jahrzehnten|Generationen|langem)|lange Zeit|einst|galt(?:en)? (?:lange )?als',
  details: 'zum Beispiel|beispielsweise|bspw\\.|z\\. ?B\\.|siehe|Tabelle|Abbildung|Abb\\.|https?|\\d{2,}|\\?',
  appeal: 'stellen Sie sich vor|nehmen wir an|siehe|beachten Sie|danke|vielen Dank|wir decken',
  verdict:
    'wir (?:empfehlen|fordern|schlagen vor|meinen|glauben|halten|schließen|erwarten|müssen|sollten|brauchen)|ich (?:meine|glaube|denke|halte|fürchte|hoffe)|muss|müss(?:t)?en?|soll(?:en|te[nst]?)?|dürf(?:en|te[nst]?) nicht|darf nicht|es fehlt|fehlt es|falsch|verfehlt|gefährlich|unverantwortlich|zu (?:spät|wenig|viel|teuer|früh)',
  hedges:
    'vielleicht|möglicherweise|wahrscheinlich|vermutlich|offenbar|anscheinend|angeblich|könnte[nst]?|dürfte[nst]?|womöglich|eventuell|wohl|scheint|scheinen|in der Regel|meist(?:ens)?|oft|häufig|teilweise|mutmaßlich',
  // “wird verwendet” is no future: only what is, has, can or becomes then.
  ahead:
    '(?:wird|werden)(?: [^\\s,.;:]+){1,12} (?:sein|haben|werden|können|müssen|dürfen|bleiben|geben)|künftig|zukünftig|in Zukunft|geplant|nächste[nrs]? (?:Jahr|Monat)',
  said: 'sagte|sagt|erklärte|erklärt|warnte|warnt|warnten|hält dagegen|räumt(?:e)? ein|verlangt(?:e)?|fordert(?:e)?|kündigte an|(?:nennt|nannte|bezeichnet|bezeichnete|spricht|sprach) (?=[^.„]{0,60}„)|behauptet|behauptete|kritisierte|betonte|teilte mit|laut|zufolge|argumentiert|meint|meinte'
}
