/** The usual names of the parts of a publication. */

import {isAboutHead, isAbstractHead} from '../mdast/index.ts'

const partRe =
  /^(?:introduction|background|methods?|materials and methods|methodology|results|findings|results and discussion|discussion|conclusions?|concluding remarks|summary|limitations|literature review|related work|references|bibliography|works cited|acknowledge?ments|appendix|notes|endnotes|further reading|resources|funding|data availability|competing interests|conflicts? of interest|author contributions|contributors|contents|table of contents|preface|foreword|epilogue|einleitung|einführung|hintergrund|methoden?|ergebnisse|diskussion|fazit|schluss|schlussfolgerung(?:en)?|ausblick|literatur(?:verzeichnis)?|danksagung|anhang|anmerkungen|inhalt(?:sverzeichnis)?|vorwort|introduction|méthodes?|résultats|discussion|conclusion|bibliographie|références|remerciements|annexes?|sommaire|introducción|antecedentes|métodos?|metodología|resultados|discusión|conclusi(?:ón|ones)|bibliografía|referencias|agradecimientos|anexos?|índice|введение|методы|результаты|обсуждение|заключение|выводы|литература|список литературы|благодарности|приложение|примечания|содержание|introduzione|metodi|risultati|discussione|conclusioni|bibliografia|introdução|conclusão|referências|inleiding|methode|resultaten|discussie|conclusie|literatuur)$/iu

/** Whether a line is the name of a part, and so hardly anything else. */
export function isPartName(text: string): boolean {
  const name = text.trim()
  return isAbstractHead(name) || isAboutHead(name) || partRe.test(name)
}
