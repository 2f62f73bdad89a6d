/** French words of running prose. */

import type {ProseWords} from './prose.ts'

export const prose: ProseWords = {
  plain:
    'afin|ainsi|alors|après|aucun|aussi|autre[s]?|avait|avant|avec|avez|avoir|beaucoup|car|cela|celle[s]?|celui|cette|ceux|chaque|chez|comme|comment|dans|depuis|deux|donc|dont|elle[s]?|encore|entre|êtes|être|fait|faire|leur[s]?|lorsque|mais|même[s]?|moins|nous|notre|parce|peut|peuvent|plus|plusieurs|pour|pouvez|quand|quel(?:le)?s?|quelqu|sans|selon|sera|ses|soit|sont|sous|sur|tous|tout(?:e|es)?|très|une|vers|votre|vous|était',
  connective:
    "sinon|autrement dit|dans d’autres|mais|et|ou|or|car|donc|cependant|toutefois|néanmoins|pourtant|en effet|en outre|de plus|par ailleurs|ainsi|alors|puis|ensuite|enfin|par exemple|en revanche|au contraire|par conséquent|d[’']abord|premièrement|deuxièmement|d[’']une part|d[’']autre part|de même|à ce stade|en fait|de ce fait|là|ici|voici|voilà|par contre|également|peu importe|dans (?:ce|cet|cette|ces) ",
  pronoun:
    "il(?! (?:est|existe|y a|faut)\\b)|elle|ils|elles|ce(?:la|ci)?(?! (?:texte|guide|article|rapport)\\b)|c[’']est|cette|ces|cet|celui-ci|celle-ci|ceux-ci|les deux|d[’']autres|certains|son|sa|ses|leur|leurs|dans d[’']autres",
  expletive: 'il (?:est|existe|y a|faut)\\b',
  inner:
    'ce(?:tte|t|s)? [\\p{L}]+(?:-(?:ci|là))?|celui-ci|celle-ci|ceux-ci|cela|y voi(?:t|ent)|aucune? d.entre (?:eux|elles)|également|ci-dessus|ci-dessous|les (?:voir|faire)',
  definite: 'pays|région|projet|loi|plan|décision|organisation|alliance|traité',
  cues: 'important(?:e|s|es)?|essentiel(?:le)?s?|principal(?:e|es)?|objectif|but|nécessaire|doit|doivent|devez|montre|signifie|enjeu[x]?|défi[s]?|en conclusion|clé|fondamental(?:e)?',
  purpose:
    "l[’']objectif de (?:ce|cet|cette)|dans (?:ce|cet|cette) (?:article|guide|rapport)|en conclusion|en somme|nous montrons",
  foil: 'depuis (?:des années|des décennies|longtemps)|devai(?:t|ent)|longtemps|autrefois|jadis',
  details: 'par exemple|p\\. ex\\.|voir|tableau|figure|https?|\\d{2,}|\\?',
  appeal: 'imaginez|supposons|voir|notez|merci|considérez',
  verdict:
    'nous (?:recommandons|proposons|pensons|croyons|concluons|estimons|devons)|je (?:crois|pense|crains|propose)|il (?:faut|faudrait|convient)|faudra(?:it)?|devrai(?:t|ent)|suffirait|il est (?:temps|urgent)|inacceptable|erreur|dangereu(?:x|se)|trop (?:tard|peu|cher)',
  hedges:
    'peut-être|probablement|sans doute|apparemment|semble(?:nt)?|pourrai(?:t|ent)|pourrait|éventuellement|prétendu(?:e|ment)?|présumé(?:e)?|souvent|généralement|parfois|en partie|vraisemblablement|serait',
  ahead: "sera|seront|(?:va|vont) (?!de soi)\\p{L}+(?:er|ir|re)|à l[’']avenir|prochain(?:e)?|prévu(?:e|s)?",
  said: 'a déclaré|déclare|affirme|a affirmé|selon|estime|juge|reconnaît|a reconnu|relevait|relève que|dénonce|a dénoncé|réclame|demande que|y voi(?:t|ent) |a averti|avertit|soutient|a annoncé|explique|a expliqué|accuse'
}
