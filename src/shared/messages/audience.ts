/** Sentences about who sees a thing, and about sharing it. */
export const audienceMessages = {
  AUDIENCE_MISSING: 'Wählen Sie aus, wer das sehen darf.',
  AUDIENCE_BY_SHARE: 'Für Städtebund und Land geben Sie einzeln frei. Nutzen Sie dafür „Freigeben“.',
  AUDIENCE_OF_BODY: 'Das einladende Gremium sieht seine Sitzung immer. Lassen Sie es ausgewählt.',
  DRAFT_NOT_SHARED: 'Einen Entwurf sieht nur die Koordinierungsstelle. Verschicken Sie zuerst die Einladung.',
  RECEIVER_UNKNOWN: 'Dorthin können Sie nicht freigeben. Ihre Stadt ist dort kein Mitglied.',
  SHARE_AROUND_FIRST: 'Geben Sie zuerst die Sitzung frei, dann ihre Punkte.',
  SHARE_ENDED: 'Diese Freigabe ist schon zurückgenommen.',
} as const;
