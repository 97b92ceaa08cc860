/** Sentences of sign-in, accounts and appointments. */
export const identityMessages = {
  SIGN_IN_FAILED: 'E-Mail-Adresse oder Kennwort stimmen nicht. Prüfen Sie beides.',
  TOO_MANY_ATTEMPTS: 'Zu viele Fehlversuche. Versuchen Sie es in {minutes} Minuten noch einmal.',
  TOO_BUSY: 'Gerade melden sich sehr viele an. Versuchen Sie es in einer Minute noch einmal.',
  EMAIL_INVALID: 'Das ist keine E-Mail-Adresse. Prüfen Sie die Schreibweise.',
  PASSWORD_TOO_SHORT: 'Das Kennwort ist zu kurz. Wählen Sie mindestens {shortest} Zeichen.',
  PASSWORD_TOO_LONG: 'Das Kennwort ist zu lang. Wählen Sie höchstens {longest} Zeichen.',
  PASSWORD_IS_EMAIL: 'Das Kennwort darf nicht Ihre E-Mail-Adresse sein. Wählen Sie ein anderes.',
  CURRENT_PASSWORD_WRONG: 'Das bisherige Kennwort stimmt nicht. Geben Sie es noch einmal ein.',
  LINK_INVALID: 'Dieser Link gilt nicht mehr. Lassen Sie sich einen neuen schicken.',
  PERSON_HAS_ACCOUNT: 'Diese Person hat schon ein Konto. Sie kann sich damit anmelden.',
  PERSON_WITHOUT_EMAIL: 'Für diese Person ist keine E-Mail-Adresse eingetragen. Ergänzen Sie sie zuerst.',
  ACCOUNT_EXISTS: 'Zu dieser E-Mail-Adresse gibt es schon ein Konto.',
  ACCOUNT_UNKNOWN: 'Zu dieser E-Mail-Adresse gibt es kein Konto. Prüfen Sie die Schreibweise.',
  TERRITORY_UNKNOWN:
    'Diese Gemeinde ist nicht eindeutig bekannt. Nennen Sie den amtlichen Gemeindeschlüssel.',
  NOT_YOURSELF: 'Sie können sich nicht selbst bestellen. Bitten Sie eine andere berechtigte Person darum.',
  TERM_ENDS_BEFORE_IT_BEGINS: 'Das Ende liegt vor dem Beginn. Prüfen Sie beide Tage.',
  BODY_ONLY_FOR_COORDINATOR:
    'Nur die Koordinierung kann auf ein Gremium begrenzt werden. Lassen Sie das Gremium weg.',
  COACH_ONLY_FOR_TOWN: 'Nur eine Stadt oder Gemeinde kann einer Prozessbegleitung zustimmen.',
  NO_STATE: 'Der Freistaat ist in dieser Installation nicht angelegt. Bitten Sie die Systemverwaltung darum.',
  COACH_AGREED_ALREADY: 'Ihre Stadt hat der Prozessbegleitung schon zugestimmt. Es gibt nichts zu tun.',
  COACH_NOT_AGREED:
    'Diese Stadt hat keiner Prozessbegleitung zugestimmt. Zustimmen kann nur ihre Koordinierungsstelle.',
  ROLE_BY_OTHERS:
    'Eine Prozessbegleitung bestellt der Landespräventionsrat in der Anwendung, wenn die Stadt zugestimmt hat.',
  ROLE_ELSEWHERE:
    'Diese Rolle gibt es in diesem Gebiet nicht: STATE_COUNCIL nur im Freistaat, ASSOCIATION nur im Städtebund.',
  ALREADY_APPOINTED:
    'Diese Person hat das Amt in dieser Zeit schon. Beenden Sie zuerst die bisherige Bestellung.',
  LAST_ADMIN:
    'Danach hätte die Gemeinde keine Administration mehr. Bestellen Sie zuerst jemand anderen für mindestens dieselbe Zeit.',
  APPOINTMENT_ENDED: 'Diese Bestellung endet schon früher. Es gibt nichts zu ändern.',
} as const;
