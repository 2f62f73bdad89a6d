/** How captions begin. */

// “Figure 3a illustrates” is prose: a caption has a sign after its number.
const labelRe =
  /^(?:fig(?:ure|\.)?|table|tab\.|box|chart|map|plate|scheme|abb(?:ildung|\.)?|tabelle|tableau|encadré|figura|tabla|cuadro|gráfico|grafico|tabella|tabela|quadro|afbeelding|tabel|рис(?:унок|\.)?|таблица|табл\.)\s*\d{1,3}[a-z]?(?:\.\d{1,2})?\s*[:.|—–-]\s+\S/iu

/** Whether a line begins the caption of a figure or a table. */
export function beginsCaption(text: string): boolean {
  return labelRe.test(text)
}
