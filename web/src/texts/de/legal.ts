/** Texts of web/src/legal. They describe what the program does; who changes that changes them too. */
export const legalTexts = {
  'legal.missing': 'Es fehlen noch Angaben: {facts}',
  'legal.missing.text': 'Die Verwaltung dieser Anwendung muss sie eintragen.',
  'legal.fact.operator': 'Name der Betreiberin',
  'legal.fact.street': 'Straße',
  'legal.fact.town': 'Ort',
  'legal.fact.email': 'E-Mail-Adresse',
  'legal.fact.representedBy': 'Vertretungsberechtigte',
  'legal.fact.officer': 'Datenschutzbeauftragte',
  'legal.fact.conformity': 'Stand der Barrierefreiheit',
  'legal.fact.statedOn': 'Tag der Erklärung',
  'legal.fact.barrierContact': 'E-Mail-Adresse für Meldungen',
  'legal.email': 'E-Mail:',
  'legal.phone': 'Telefon:',
  'legal.provider': 'Diese Anwendung betreibt',
  'legal.representedBy': 'Vertreten durch {whom}.',
  'legal.program': 'Programm',
  'legal.program.text':
    'Kommunaler Präventionsrat, Version {version}. Freie Software unter der European Union Public Licence 1.2.',
  'legal.program.sources':
    'Gemeinden und Schlüssel: © Statistisches Bundesamt (Destatis), GV-ISys, dl-de/by-2-0. Gestaltung: KERN-Designsystem.',
  'privacy.controller': 'Wer verantwortlich ist',
  'privacy.officer': 'Datenschutzbeauftragte Stelle',
  'privacy.data': 'Welche Daten wir speichern',
  'privacy.data.person':
    'Mitglieder, Vertretungen und Gäste: Name, Funktion, Organisation, dienstliche E-Mail-Adresse und Telefonnummer.',
  'privacy.data.seats': 'Sitze und Vertretungen in Gremien mit Beginn und Ende.',
  'privacy.data.answers': 'Einladungen zu Sitzungen und Ihre Antworten mit Zeitpunkt und Weg.',
  'privacy.data.mails': 'Ob und wann eine E-Mail zu einer Sitzung angenommen oder abgewiesen wurde.',
  'privacy.data.account':
    'Konten: E-Mail-Adresse, Kennwort als nicht umkehrbare Prüfsumme, laufende Anmeldungen.',
  'privacy.data.log': 'Wer wann welche Angaben geändert hat.',
  'privacy.why': 'Wozu wir sie brauchen',
  'privacy.why.meetings': 'Um zu Sitzungen einzuladen, sie vorzubereiten und durchzuführen.',
  'privacy.why.proof': 'Um ordnungsgemäße Einladung und Beschlussfähigkeit nachzuweisen.',
  'privacy.why.safety': 'Um Konten vor unbefugter Anmeldung zu schützen.',
  'privacy.basis':
    'Rechtsgrundlage ist in der Regel die Erfüllung einer öffentlichen Aufgabe (Artikel 6 Absatz 1 Buchstabe e DSGVO).',
  'privacy.who': 'Wer die Daten sieht',
  'privacy.who.text':
    'Jede Stadt sieht nur ihre eigenen Daten. Adressen und Telefonnummern sehen nur die Koordinierungsstelle und Sie selbst.',
  'privacy.who.outside':
    'Diese Seiten laden nichts von anderen Anbietern. Es gibt weder Zählpixel noch Auswertung des Verhaltens.',
  'privacy.keep': 'Wie lange wir sie behalten',
  'privacy.keep.session': 'Eine Anmeldung endet nach spätestens zwölf Stunden und wird dann gelöscht.',
  'privacy.keep.attempts': 'Fehlgeschlagene Anmeldeversuche werden nach einer Stunde gelöscht.',
  'privacy.keep.links': 'Links zum Setzen eines Kennworts werden nach ihrem Ablauf gelöscht.',
  'privacy.keep.mails': 'Erledigte Versandaufträge werden nach sieben Tagen gelöscht.',
  'privacy.keep.council':
    'Gremien, Sitze, Sitzungen, Antworten und Nachweise bleiben, bis die verantwortliche Stelle sie löscht.',
  'privacy.cookie': 'Cookies',
  'privacy.cookie.text':
    'Es gibt ein einziges Cookie. Es hält Ihre Anmeldung und endet mit ihr. Eine Einwilligung ist dafür nicht nötig.',
  'privacy.rights': 'Ihre Rechte',
  'privacy.right.access': 'Sie können Auskunft über Ihre Daten verlangen.',
  'privacy.right.mend': 'Sie können falsche Angaben berichtigen lassen.',
  'privacy.right.erase':
    'Sie können Löschung oder Einschränkung verlangen, soweit kein Gesetz entgegensteht.',
  'privacy.right.object': 'Sie können der Verarbeitung widersprechen.',
  'privacy.right.complain':
    'Sie können sich bei der Sächsischen Datenschutz- und Transparenzbeauftragten beschweren.',
  'accessibility.statement': 'Erklärung zur Barrierefreiheit',
  'accessibility.aim':
    'Diese Anwendung soll für alle Menschen nutzbar sein. Maßstab ist die BITV 2.0 mit der Norm EN 301 549.',
  'accessibility.aimOf':
    'Diese Erklärung gilt für den Kommunalen Präventionsrat. Betreiberin ist: {operator}. Maßstab ist die BITV 2.0 mit der Norm EN 301 549.',
  'accessibility.conformity.FULL': 'Die Anwendung erfüllt die Anforderungen vollständig.',
  'accessibility.conformity.PARTIAL':
    'Die Anwendung erfüllt die Anforderungen zum größten Teil. Was noch fehlt, steht unten.',
  'accessibility.conformity.UNKNOWN': 'Ob die Anwendung die Anforderungen erfüllt, ist noch nicht geprüft.',
  'accessibility.statedOn': 'Stand der Erklärung: {day}',
  'accessibility.known': 'Bekannte Barrieren',
  'accessibility.report': 'Barriere melden',
  'accessibility.report.text': 'Etwas ist für Sie nicht nutzbar? Schreiben Sie uns.',
  'accessibility.report.mail': 'Per E-Mail an',
  'accessibility.report.none':
    'Eine Adresse für Meldungen ist noch nicht eingetragen. Wenden Sie sich an die Durchsetzungsstelle.',
  'accessibility.form.description': 'Was ist nicht nutzbar?',
  'accessibility.form.description.hint': 'Einige Worte genügen, zum Beispiel auch, womit Sie arbeiten.',
  'accessibility.form.descriptionMissing': 'Beschreiben Sie die Barriere in wenigen Worten.',
  'accessibility.form.page': 'Auf welcher Seite?',
  'accessibility.form.contact': 'Wie erreichen wir Sie?',
  'accessibility.form.contact.hint': 'Nur wenn Sie eine Antwort möchten: E-Mail-Adresse oder Telefon.',
  'accessibility.form.send': 'Barriere melden',
  'accessibility.form.done': 'Danke. Ihre Meldung ist unterwegs.',
  'accessibility.form.another': 'Weitere Barriere melden',
  'accessibility.enforcement': 'Durchsetzungsverfahren',
  'accessibility.enforcement.text':
    'Bekommen Sie keine Antwort oder hilft sie nicht? Dann wenden Sie sich an diese Stelle:',
} as const;
