/** What the first and last marks of a line tell. */

/** Closes a sentence, with the quotes, brackets and note figures that may follow. */
const terminalRe = /(?:[.!?…:;]|[.!?…]\d{1,3})[”’"'»)\]]*$/u
const sentenceEndRe = /[.!?…][”’"'»)\]]*\d{0,3}$/u

/** Whether a line ends as a sentence, a list lead-in or a clause does. */
export function endsTerminal(text: string): boolean {
  return terminalRe.test(text)
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEndRe.test(text)
}

/** Whether a line begins in the middle of a sentence: with a small letter or a closing mark. */
export function startsLow(text: string): boolean {
  return /^[“‘"'«(]?\p{Ll}|^[,;.)\]”’%]/u.test(text)
}

/** Whether a line begins as a sentence or a head does. */
export function startsHigh(text: string): boolean {
  return /^[“‘"'«„(¿¡[]*[\p{Lu}\p{Lt}\p{N}]/u.test(text)
}

/** “— Jane Roe, Letters”: whether a line says who said it; what somebody says closes a sentence. */
export function saysWho(text: string): boolean {
  return /^[—–―]\s?\p{Lu}|^[—―]\s/u.test(text) && !endsTerminal(text)
}

/** Whether a line ends with a hyphen after a letter. */
export function endsHyphen(text: string): boolean {
  return /[\p{L}\p{M}\p{N}.][-‐\u00AD¬]$/u.test(text)
}

const bulletRe = /^[•▪◦‣●■□▸►∙·⁃](?:[•▪◦‣●■□▸►∙·⁃\s]*\s|(?=\p{L}))/u
// An em dash begins what somebody says, or names who said it.
const dashItemRe = /^[-–*]\s+(?=\S)/u
const numberRe = /^\(?(\d{1,3})[.)]\s+(?=\S)/u

/** Whether a line is a bullet and nothing else. */
export function isBullet(text: string): boolean {
  return /^[•▪◦‣●■□▸►∙·⁃]+$/u.test(text)
}

/** Get the mark that begins a list item: a bullet, or a number with what closes it. */
export function itemMark(text: string): {length: number; number?: number} | undefined {
  const bullet = bulletRe.exec(text)
  if (bullet) return {length: bullet[0].length}
  const dash = dashItemRe.exec(text)
  if (dash) return {length: dash[0].length}
  const number = numberRe.exec(text)
  return number ? {length: number[0].length, number: Number(number[1])} : undefined
}

/** Compare two lines by their letters and figures alone. */
export function letters(text: string): string {
  // Most lines are ASCII, where classes of characters need no tables.
  if (isAscii(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false
  return true
}

/** Words that cannot end a sentence: what follows belongs to them. */
const openRe =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|that|which|who|whose|as|than|into|upon|between|among|against|its|their|his|her|our|your|my|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|not|no|this|these|those|such|if|when|while|because|although|der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|und|oder|aber|mit|von|zu|zur|zum|für|auf|im|am|bei|nach|über|unter|durch|dass|ist|sind|war|nicht|le|la|les|un|une|de|du|et|ou|mais|que|qui|dans|pour|par|sur|avec|sans|est|sont|el|los|las|una|y|o|con|por|para|en|del|al|es|son|se|и|в|во|на|с|со|к|ко|по|о|об|от|до|из|за|у|не|что|как|для|при|или|но|а)$/iu

/** Whether a line ends with a word that opens something. */
export function endsOpen(text: string): boolean {
  return openRe.test(text)
}

// “e.g.”, “Mr.”, initials, “Abb.”: a full stop that closes no sentence.
const abbreviationRe =
  /(?:^|[\s([“„«])(?:\p{Lu}|e\.\s?g|i\.\s?e|cf|vs|etc|al|no|nos|vol|pp|p|fig|figs|eq|eqs|sec|ch|ed|eds|dr|mr|mrs|ms|prof|st|sen|rep|gen|col|lt|jan|feb|mar|apr|aug|sept|oct|nov|dec|u\.\s?s|u\.\s?k|u\.\s?n|z\.\s?b|d\.\s?h|bzw|vgl|usw|abb|tab|nr|s|bd|hrsg|evtl|ca|art|abs|m|mme|sr|sra|ud|uds|núm|pág|см|рис|табл|стр|гг|г|им|напр|т\.\s?е|т\.\s?д)\.$/iu

/** Whether a line ends with the full stop of an abbreviation. */
export function endsAbbreviated(text: string): boolean {
  return text.endsWith('.') && abbreviationRe.test(text.slice(-10))
}

/** Whether a bracket that a line opens is still open at its end. */
export function leavesBracketOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('[') > text.lastIndexOf(']')
}

/** Whether a line ends with a mark that closes a quotation. */
export function closesQuote(text: string): boolean {
  return /[”»’"][.,]?\d{0,3}$/u.test(text)
}

/** Words that open a sentence, and stand with a capital nowhere else. */
const openerRe =
  /^(?:The|A|An|In|On|At|By|For|From|With|And|Or|But|This|These|That|Those|It|Its|They|Their|He|She|His|Her|We|Our|You|Your|If|When|While|Where|As|Although|Because|Since|After|Before|There|Here|However|Then|Thus|So|To|Of|Not|No|Some|All|Each|Many|Most|One|Both|What|Who|Why|How|Such|Another|Other|Moreover|Finally|First|Second|Der|Die|Das|Ein|Eine|Es|Sie|Er|Wir|Wenn|Als|Auch|Aber|Und|Im|Bei|Mit|Für|Nach|Diese|Dieser|Dieses|Dies|Ihr|Ihre|Le|La|Les|L|Un|Une|Il|Elle|Ils|Elles|Ce|Cette|Ces|C|Si|Mais|Et|Pour|Dans|Vous|Nous|On|Si|El|Los|Las|Una|Es|Si|Pero|Para|Esta|Este|Estos|Estas|Cuando|Como|No|Se|Y|В|На|И|Но|Если|Это|Этот|Эта|Эти|Когда|Как|Вы|Мы|Он|Она|Они|Для|Не|По|С|У|Что|Также|Однако)(?![\p{L}\p{M}-])/u

/** Whether a line begins with a word that has its capital from the sentence it opens. */
export function opensSentence(text: string): boolean {
  return openerRe.test(text)
}
