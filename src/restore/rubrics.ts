/** Rubrics: the word over a piece that says what kind of piece it is, and when it came out. */

const rubricRe =
  /^(?:analysis|analyses|comment|commentary|opinion|opinion poll|essay|editorial|documentation|chronicle|statistics|review|book review|report|briefing|interview|news|feature|features|research article|original article|article|working paper|discussion paper|research paper|occasional paper|white paper|background paper|issue brief|issue paper|policy brief|policy paper|policy note|research report|special report|perspective|viewpoint|analyse|kommentar|dokumentation|chronik|aufsatz|bericht|arbeitspapier|diskussionspapier|positionspapier|studie|kurzstudie|commentaire|tribune|dossier|entretien|étude|rapport|note d['’]analyse|document de travail|note de recherche|análisis|opinión|ensayo|reportaje|entrevista|informe|documento de trabajo|documento de opinión|nota de análisis|анализ|аналитика|комментарий|мнение|обзор|доклад|рабочая тетрадь|аналитическая записка|аналитический доклад)$/i

/** Whether a line is the name of a kind of piece. */
export function isRubricWord(text: string): boolean {
  return rubricRe.test(text)
}

const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|juil|août|déc|ene|abr|ago|dic|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек)'
const dateRe = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s(?:de\\s)?)?${month}\\p{L}{0,7}\\.?(?:\\s\\d{1,2},)?(?:\\sde)?\\s(?:19|20)\\d\\d(?:\\sг\\.)?$`,
  'iu'
)

/** Whether a line is a month and a year, perhaps with a day, and nothing else. */
export function isDateLine(text: string): boolean {
  return dateRe.test(text)
}

/** Whether a line is set in capitals alone. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}
