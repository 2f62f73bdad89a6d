/** Rubrics: the word over a piece that says what kind of piece it is. */

const rubricRe =
  /^(?:analysis|analyses|comment|commentary|opinion|opinion poll|essay|editorial|documentation|chronicle|statistics|review|book review|report|briefing|interview|news|feature|features|research article|original article|article|working paper|policy brief|policy paper|perspective|viewpoint|analyse|kommentar|dokumentation|chronik|aufsatz|bericht|commentaire|tribune|dossier|entretien|análisis|opinión|ensayo|reportaje|entrevista|анализ|аналитика|комментарий|мнение|обзор)$/i

/** Whether a line is the name of a kind of piece. */
export function isRubricWord(text: string): boolean {
  return rubricRe.test(text)
}

/** Whether a line is set in capitals alone. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}
