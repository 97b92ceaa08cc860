/** Texts about those who write a proposal together. */
export const proposalAuthorTexts = {
  'authors.title': 'Gemeinsam schreiben',
  'authors.text':
    'Wer hier steht, schreibt am Vorschlag mit und kann ihn einreichen. Die Person wird benachrichtigt.',
  'authors.invite': 'Person einladen',
  'authors.invite.who': 'Wer soll mitschreiben?',
  'authors.invite.hint': 'Tippen Sie einen Namen. Zur Wahl stehen Personen mit Sitz oder Amt in der Stadt.',
  'authors.remove': '{name} herausnehmen',
  'authors.remove.title': '{name} herausnehmen?',
  'authors.remove.text': 'Die Person sieht den Entwurf dann nicht mehr. Ihr Text bleibt stehen.',
} as const;
