/**
 * Written by hand from architecture.md §4: for each person, all that any query may show. Kind by kind, names in order;
 * `contact` are the persons whose address is told. Territories and organisations are public to everyone signed in.
 */
type Table = Readonly<Record<string, string>>;

export const COORDINATION: Table = {
  office: `
    appointment: ADMIN/Schwarzenberg, COACH/Schwarzenberg, COORDINATOR/Schwarzenberg, COORDINATOR/Schwarzenberg/AG Jugend, DATA_PROTECTION/Schwarzenberg
    body: AG Jugend, AG Verkehr, Lenkung, Rat
    comment: AG-Aufgabe, Büroaufgabe, Ratsaufgabe
    contact: Datenschutz, Ehemalige, Entlassene, Gast, Gerufene, Jugend, Koordinierung, Leitung, Polizei, Schule, Ungerufene, Verwaltung, Vorsitz
    deputy: Entlassene, Gerufene, Ungerufene
    history: AG-Sitzung/INVITED, AG-Sitzung/SCHEDULED, Entwurf/SCHEDULED, Ratssitzung/GUEST_INVITED, Ratssitzung/INVITED, Ratssitzung/SCHEDULED
    import: Schwarzenberg.csv
    imported: Schwarzenberg.csv/ORGANISATION, Schwarzenberg.csv/SEAT
    invitation: AG-Sitzung/Jugend, Ratssitzung/Entlassene, Ratssitzung/Gast, Ratssitzung/Gerufene, Ratssitzung/Polizei, Ratssitzung/Schule, Ratssitzung/Vorsitz
    item: AG-BODY, AG-GUEST, AG-OFFICE, AG-PUBLIC, AG-STEERING, AG-TOWN, Entwurf-BODY, Entwurf-GUEST, Entwurf-OFFICE, Entwurf-PUBLIC, Entwurf-STEERING, Entwurf-TOWN, Nachbar-PUBLIC, Rat-BODY, Rat-GUEST, Rat-OFFICE, Rat-PUBLIC, Rat-STEERING, Rat-TOWN
    meeting: AG-Sitzung, Entwurf, Nachbarsitzung, Ratssitzung
    past: AG-Aufgabe/CREATED, Büroaufgabe/CREATED, Ratsaufgabe/CREATED
    person: Begleitung, Datenschutz, Ehemalige, Entlassene, Gast, Gerufene, Jugend, Koordinierung, Leitung, Polizei, Schule, Ungerufene, Verwaltung, Vorsitz
    proof: Polizei
    record: Polizei/DECLINED, Schule/ACCEPTED, Schule/DECLINED
    rules: Rat
    seat: AG Jugend/Jugend, AG Verkehr/Ehemalige, Lenkung/Leitung, Rat/Ehemalige, Rat/Polizei, Rat/Schule, Rat/Vorsitz
    share: AG-BODY → Städtebund, AG-Sitzung → Städtebund, Ratssitzung → Sachsen, ended
    task: AG-Aufgabe, Büroaufgabe, Nachbaraufgabe, Ratsaufgabe
    topic: AG-Thema, Bürothema, Ratsthema`,
  officeOfYouth: `
    appointment: COORDINATOR/Schwarzenberg/AG Jugend
    body: AG Jugend
    comment: AG-Aufgabe
    history: AG-Sitzung/INVITED, AG-Sitzung/SCHEDULED
    invitation: AG-Sitzung/Jugend
    item: AG-BODY, AG-GUEST, AG-OFFICE, AG-PUBLIC, AG-TOWN, Nachbar-PUBLIC
    meeting: AG-Sitzung, Nachbarsitzung
    past: AG-Aufgabe/CREATED
    person: Jugend, Koordinierung
    seat: AG Jugend/Jugend
    share: AG-BODY → Städtebund, AG-Sitzung → Städtebund
    task: AG-Aufgabe, Nachbaraufgabe
    topic: AG-Thema`,
  neighbourOffice: `
    appointment: COORDINATOR/Schneeberg
    body: Nachbarrat
    comment: Nachbaraufgabe
    contact: Nachbar
    history: Nachbarsitzung/INVITED, Nachbarsitzung/SCHEDULED
    import: Schneeberg.csv
    imported: Schneeberg.csv/ORGANISATION, Schneeberg.csv/SEAT
    invitation: Nachbarsitzung/Nachbar
    item: Nachbar-BODY, Nachbar-GUEST, Nachbar-OFFICE, Nachbar-PUBLIC, Nachbar-STEERING, Nachbar-TOWN
    meeting: Nachbarsitzung
    past: Nachbaraufgabe/CREATED
    person: Nachbar
    rules: Nachbarrat
    seat: Nachbarrat/Nachbar
    task: Nachbaraufgabe
    topic: Nachbarthema`,
  admin: `
    appointment: ADMIN/Schwarzenberg, COACH/Schwarzenberg, COORDINATOR/Schwarzenberg, COORDINATOR/Schwarzenberg/AG Jugend, DATA_PROTECTION/Schwarzenberg
    body: AG Jugend, AG Verkehr, Lenkung, Rat
    contact: Verwaltung
    item: Nachbar-PUBLIC
    meeting: Nachbarsitzung
    person: Begleitung, Datenschutz, Ehemalige, Entlassene, Gast, Gerufene, Jugend, Koordinierung, Leitung, Polizei, Schule, Ungerufene, Verwaltung, Vorsitz
    rules: Rat
    task: Nachbaraufgabe`,
};

/** Everything of the council but the contact, which each tells of himself alone. */
const council = (own: string): string => `
    body: Rat
    comment: AG-Aufgabe, Ratsaufgabe
    contact: ${own}
    deputy: Entlassene, Gerufene, Ungerufene
    invitation: Ratssitzung/Entlassene, Ratssitzung/Gast, Ratssitzung/Gerufene, Ratssitzung/Polizei, Ratssitzung/Schule, Ratssitzung/Vorsitz
    item: AG-PUBLIC, AG-TOWN, Nachbar-PUBLIC, Rat-BODY, Rat-GUEST, Rat-PUBLIC, Rat-TOWN
    meeting: AG-Sitzung, Nachbarsitzung, Ratssitzung
    past: AG-Aufgabe/CREATED, Ratsaufgabe/CREATED
    person: Ehemalige, Entlassene, Gerufene, Koordinierung, Polizei, Schule, Ungerufene, Vorsitz
    rules: Rat
    seat: Rat/Ehemalige, Rat/Polizei, Rat/Schule, Rat/Vorsitz
    share: AG-Sitzung → Städtebund
    task: AG-Aufgabe, Nachbaraufgabe, Ratsaufgabe
    topic: AG-Thema, Ratsthema`;

export const MEMBERS: Table = {
  chair: council('Vorsitz'),
  police: council('Polizei'),
  school: council('Schule'),
  leader: `
    body: Lenkung
    comment: AG-Aufgabe
    contact: Leitung
    item: AG-PUBLIC, AG-STEERING, AG-TOWN, Nachbar-PUBLIC
    meeting: AG-Sitzung, Nachbarsitzung
    past: AG-Aufgabe/CREATED
    person: Koordinierung, Leitung
    seat: Lenkung/Leitung
    share: AG-Sitzung → Städtebund
    task: AG-Aufgabe, Nachbaraufgabe
    topic: AG-Thema`,
  youth: `
    body: AG Jugend
    comment: AG-Aufgabe
    contact: Jugend
    invitation: AG-Sitzung/Jugend
    item: AG-BODY, AG-GUEST, AG-PUBLIC, AG-TOWN, Nachbar-PUBLIC
    meeting: AG-Sitzung, Nachbarsitzung
    past: AG-Aufgabe/CREATED
    person: Jugend, Koordinierung
    seat: AG Jugend/Jugend
    share: AG-BODY → Städtebund, AG-Sitzung → Städtebund
    task: AG-Aufgabe, Nachbaraufgabe
    topic: AG-Thema`,
  former: `
    body: AG Verkehr
    comment: AG-Aufgabe, Büroaufgabe
    contact: Ehemalige
    item: AG-PUBLIC, AG-TOWN, Nachbar-PUBLIC
    meeting: AG-Sitzung, Nachbarsitzung
    past: AG-Aufgabe/CREATED, Büroaufgabe/CREATED
    person: Ehemalige, Koordinierung
    seat: AG Verkehr/Ehemalige
    share: AG-Sitzung → Städtebund
    task: AG-Aufgabe, Büroaufgabe, Nachbaraufgabe
    topic: AG-Thema`,
  called: `
    body: Rat
    contact: Gerufene
    deputy: Entlassene, Gerufene, Ungerufene
    invitation: Ratssitzung/Entlassene, Ratssitzung/Gast, Ratssitzung/Gerufene, Ratssitzung/Polizei, Ratssitzung/Schule, Ratssitzung/Vorsitz
    item: Nachbar-PUBLIC, Rat-BODY, Rat-GUEST, Rat-PUBLIC, Rat-TOWN
    meeting: Nachbarsitzung, Ratssitzung
    person: Ehemalige, Entlassene, Gast, Gerufene, Polizei, Schule, Ungerufene, Vorsitz
    rules: Rat
    seat: Rat/Ehemalige, Rat/Polizei, Rat/Schule, Rat/Vorsitz
    task: Nachbaraufgabe`,
  guest: `
    body: Rat
    contact: Gast
    invitation: Ratssitzung/Gast
    item: Nachbar-PUBLIC, Rat-GUEST
    meeting: Nachbarsitzung, Ratssitzung
    person: Gast
    task: Nachbaraufgabe`,
  neighbourMember: `
    body: Nachbarrat
    comment: Nachbaraufgabe
    contact: Nachbar
    invitation: Nachbarsitzung/Nachbar
    item: Nachbar-BODY, Nachbar-GUEST, Nachbar-PUBLIC, Nachbar-TOWN
    meeting: Nachbarsitzung
    past: Nachbaraufgabe/CREATED
    person: Nachbar
    rules: Nachbarrat
    seat: Nachbarrat/Nachbar
    task: Nachbaraufgabe
    topic: Nachbarthema`,
};

/** Without any right somebody sees himself, and what is meant for everyone. */
const himself = (name: string): string => `
    contact: ${name}
    item: Nachbar-PUBLIC
    meeting: Nachbarsitzung
    person: ${name}
    task: Nachbaraufgabe`;

export const NOBODY: Table = { released: himself('Entlassene'), uncalled: himself('Ungerufene') };

/**
 * Those with an appointment: what is meant for everyone, and what their role opens to them. Data protection reads in the
 * log of shares which things were shared: their ids, nothing of them.
 */
export const APPOINTED: Table = {
  association: `
    appointment: ASSOCIATION/Städtebund
    contact: Geschäftsstelle
    item: AG-BODY, AG-PUBLIC, Nachbar-PUBLIC
    meeting: AG-Sitzung, Nachbarsitzung
    person: Geschäftsstelle
    share: AG-BODY → Städtebund, AG-Sitzung → Städtebund
    task: Nachbaraufgabe`,
  otherAssociation: `
    appointment: ASSOCIATION/Zweckverband
    ${himself('Verbandsstelle').trim()}`,
  state: `
    appointment: STATE_COUNCIL/Sachsen
    ${himself('Landesrat').trim()}`,
  coach: `
    appointment: COACH/Schwarzenberg
    comment: AG-Aufgabe
    contact: Begleitung
    item: AG-PUBLIC, AG-TOWN, Nachbar-PUBLIC
    meeting: AG-Sitzung, Nachbarsitzung
    past: AG-Aufgabe/CREATED
    person: Begleitung, Koordinierung
    share: AG-Sitzung → Städtebund
    task: AG-Aufgabe, Nachbaraufgabe
    topic: AG-Thema`,
  protection: `
    appointment: DATA_PROTECTION/Schwarzenberg
    contact: Datenschutz
    item: AG-BODY, Nachbar-PUBLIC
    meeting: AG-Sitzung, Nachbarsitzung, Ratssitzung
    person: Datenschutz
    share: AG-BODY → Städtebund, AG-Sitzung → Städtebund, Ratssitzung → Sachsen, ended
    task: Nachbaraufgabe`,
};

/** With a joint meeting "Gemeinsam" of both councils, led by Schwarzenberg. */
export const JOINT: Table = {
  neighbourMember: `
    body: Nachbarrat
    comment: Nachbaraufgabe
    contact: Nachbar
    invitation: Gemeinsam/Nachbar, Gemeinsam/Polizei, Gemeinsam/Schule, Gemeinsam/Vorsitz, Nachbarsitzung/Nachbar
    item: Gemeinsam-BODY, Gemeinsam-GUEST, Gemeinsam-PUBLIC, Nachbar-BODY, Nachbar-GUEST, Nachbar-PUBLIC, Nachbar-TOWN
    meeting: Gemeinsam, Nachbarsitzung
    past: Nachbaraufgabe/CREATED
    person: Nachbar
    rules: Nachbarrat
    seat: Nachbarrat/Nachbar
    task: Nachbaraufgabe
    topic: Nachbarthema`,
  neighbourOffice: `
    appointment: COORDINATOR/Schneeberg
    body: Nachbarrat
    comment: Nachbaraufgabe
    contact: Nachbar
    history: Nachbarsitzung/INVITED, Nachbarsitzung/SCHEDULED
    import: Schneeberg.csv
    imported: Schneeberg.csv/ORGANISATION, Schneeberg.csv/SEAT
    invitation: Gemeinsam/Nachbar, Nachbarsitzung/Nachbar
    item: Gemeinsam-BODY, Gemeinsam-GUEST, Gemeinsam-OFFICE, Gemeinsam-PUBLIC, Gemeinsam-TOWN, Nachbar-BODY, Nachbar-GUEST, Nachbar-OFFICE, Nachbar-PUBLIC, Nachbar-STEERING, Nachbar-TOWN
    meeting: Gemeinsam, Nachbarsitzung
    past: Nachbaraufgabe/CREATED
    person: Nachbar
    rules: Nachbarrat
    seat: Nachbarrat/Nachbar
    task: Nachbaraufgabe
    topic: Nachbarthema`,
};
