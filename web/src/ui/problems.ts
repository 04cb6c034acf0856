// SPDX-License-Identifier: EUPL-1.2
import { Problem, type Violation } from '../api/http';

interface Told {
  title: string;
  advice: string;
}

const told: Record<string, Told> = {
  unreachable: {
    title: 'Er is geen verbinding',
    advice: 'Het portaal antwoordt niet. Controleer uw verbinding en probeer het opnieuw.',
  },
  'service-away': {
    title: 'Dit onderdeel is even niet bereikbaar',
    advice: 'De rest van het portaal werkt wel. Probeer het over een halve minuut opnieuw.',
  },
  'store-away': {
    title: 'Dit onderdeel is even niet bereikbaar',
    advice: 'Probeer het over een halve minuut opnieuw.',
  },
  'typology-not-loaded': {
    title: 'De typologie wordt nog geladen',
    advice: 'Probeer het over enkele seconden opnieuw.',
  },
  'identity-provider-away': {
    title: 'Inloggen kan nu niet',
    advice: 'De inlogdienst antwoordt niet. Probeer het straks opnieuw; lezen kan zonder inloggen.',
  },
  'entry-not-found': {
    title: 'Deze bijdrage is er niet',
    advice: 'Misschien is zij gearchiveerd, nog niet gepubliceerd of klopt het adres niet.',
  },
  'municipality-not-found': {
    title: 'Deze gemeente kennen wij niet',
    advice: 'Controleer de naam of kies een gemeente uit de lijst.',
  },
  'municipality-ended': {
    title: 'Deze gemeente bestaat niet meer',
    advice: 'Zij is opgegaan in een andere gemeente.',
  },
  'type-not-found': { title: 'Dit type bestaat niet', advice: 'Kies een van de acht typen.' },
  'topic-not-found': {
    title: 'Dit gesprek is er niet',
    advice: 'Misschien is het verwijderd of klopt het adres niet.',
  },
  'topic-closed': {
    title: 'Dit gesprek is gesloten',
    advice: 'Reageren kan niet meer. Begin zo nodig een nieuw gesprek.',
  },
  'group-not-found': {
    title: 'Deze groep is er niet',
    advice: 'Misschien bent u geen lid meer, of klopt het adres niet.',
  },
  'already-member': { title: 'U bent al lid', advice: 'Laad de pagina opnieuw.' },
  'request-not-found': {
    title: 'Dit verzoek is er niet meer',
    advice: 'Misschien heeft iemand anders het al behandeld. Laad de pagina opnieuw.',
  },
  'member-not-found': {
    title: 'Dit lid is er niet meer',
    advice: 'Misschien is het al weg. Laad de pagina opnieuw.',
  },
  'group-full': {
    title: 'De groep is vol',
    advice: 'Er kan niemand bij. Vraag wie de groep beheert om plaats te maken.',
  },
  'author-given-away': {
    title: 'Zo is te zien wie u bent',
    advice:
      'Uw gemeente heeft geen type, te weinig gemeenten zijn van dit type, of het gesprek noemt een gemeente of verhaal. Plaats het met uw naam, of haal dat weg.',
  },
  'topic-hidden': {
    title: 'Dit gesprek is verborgen',
    advice: 'De redactie bekijkt het. Daarna kunt u misschien weer meepraten.',
  },
  'already-reported': {
    title: 'U hebt dit al gemeld',
    advice: 'De redactie kijkt ernaar. Wat zij besluit, leest u bij Meldingen en besluiten.',
  },
  'own-contribution': {
    title: 'Dit schreef u zelf',
    advice: 'Een eigen reactie kunt u weghalen.',
  },
  'post-not-found': {
    title: 'Deze reactie is er niet (meer)',
    advice: 'Laad de pagina opnieuw; misschien is zij verborgen of weggehaald.',
  },
  'too-many-bookmarks': {
    title: 'U bewaart al zoveel als kan',
    advice: 'Haal bij Bewaard iets weg waar u mee klaar bent, en probeer het opnieuw.',
  },
  'too-many-follows': {
    title: 'U volgt al zoveel gesprekken als kan',
    advice: 'Kies bij Gevolgd een gesprek dat u niet meer volgt, en probeer het opnieuw.',
  },
  'case-settled': {
    title: 'Hier is al over besloten',
    advice: 'Laad de pagina opnieuw om te zien wat een collega besloot.',
  },
  'not-impartial': {
    title: 'Dit is aan een andere redacteur',
    advice: 'U schreef, meldde of besloot hier zelf.',
  },
  'nothing-to-appeal': {
    title: 'Bezwaar maken kan niet (meer)',
    advice: 'De termijn is voorbij, of er is al bezwaar gemaakt.',
  },
  'held-settled': {
    title: 'Hier is al over besloten',
    advice: 'Laad de pagina opnieuw om te zien wat een collega besloot.',
  },
  'links-not-yet': {
    title: 'U kunt hier nog geen link toevoegen',
    advice: 'U bent hier nieuw. Zet de link in een nieuwe reactie; de redactie leest die eerst.',
  },
  'guarded-by-group': {
    title: 'Dit is een besloten groep',
    advice: 'Vertel het aan wie de groep beheert; de redactie leest hier niet mee.',
  },
  'too-many-contributions': {
    title: 'Even rustig aan',
    advice:
      'U bent hier nieuw en schreef dit uur al veel. Wacht een uur; uw tekst is in deze browser bewaard.',
  },
  'erasure-under-way': {
    title: 'Uw gegevens worden gewist',
    advice: 'Tot dat klaar is, kunt u niets wijzigen of plaatsen. Bij Mijn gegevens ziet u hoever het is.',
  },
  'erasure-not-found': {
    title: 'Dit verzoek is er niet',
    advice: 'Misschien klopt het adres niet, of is het van iemand anders.',
  },
  'entry-state-conflict': {
    title: 'Dat kan in deze fase niet',
    advice:
      'De bijdrage is intussen een stap verder of teruggezet. Laad de pagina opnieuw om te zien waar zij staat.',
  },
  'entry-incomplete': {
    title: 'De bijdrage is nog niet volledig',
    advice: 'Vul de onderdelen hieronder aan en stuur haar daarna in.',
  },
  'remark-not-found': {
    title: 'Deze opmerking is er niet meer',
    advice: 'Laad de pagina opnieuw; misschien is de tekst intussen gepubliceerd.',
  },
  'revision-not-found': { title: 'Deze versie is er niet', advice: 'Kies een van de versies uit de lijst.' },
  'theme-not-found': { title: 'Dit thema is er niet', advice: 'Laad de pagina opnieuw.' },
  'adoption-conflict': {
    title: 'Uw gemeente staat hier al bij',
    advice: 'Laad de pagina opnieuw; misschien liet een collega het al weten.',
  },
  'adoption-not-found': {
    title: 'Uw gemeente staat hier niet (meer) bij',
    advice: 'Laad de pagina opnieuw; misschien heeft een collega het ingetrokken.',
  },
  'changed-meanwhile': {
    title: 'Iemand heeft dit intussen gewijzigd',
    advice:
      'Uw tekst is hier bewaard. Laad de pagina opnieuw om de nieuwe versie te zien en uw tekst terug te zetten.',
  },
  'sign-in-missing': {
    title: 'U bent niet (meer) ingelogd',
    advice: 'Log opnieuw in. Wat u hebt getypt, is in deze browser bewaard.',
  },
  'role-missing': {
    title: 'U hebt hier geen rechten voor',
    advice: 'Dit kan alleen een redacteur, of iemand van de gemeente zelf.',
  },
  'not-allowed': {
    title: 'U hebt hier geen rechten voor',
    advice: 'Dit kan alleen een redacteur, of iemand van de gemeente zelf.',
  },
  'csrf-token-missing': {
    title: 'Uw sessie is verlopen',
    advice: 'Laad de pagina opnieuw. Wat u hebt getypt, is in deze browser bewaard.',
  },
  'invalid-input': {
    title: 'Niet alles is goed ingevuld',
    advice: 'Bekijk de punten hieronder.',
  },
  'body-too-large': {
    title: 'De tekst is te lang',
    advice: 'Kort de tekst in, of verwijs met een link naar een langer stuk.',
  },
  'image-type-not-taken': {
    title: 'Dit bestand kunnen wij niet gebruiken',
    advice: 'Kies een gewone foto: JPEG, PNG of WebP, niet bewegend en niet in drukkleuren (CMYK).',
  },
  'image-unreadable': {
    title: 'Deze foto is beschadigd',
    advice: 'Open de foto, sla haar opnieuw op en probeer het nog eens.',
  },
  'image-too-large': {
    title: 'Deze foto is te groot',
    advice: 'Een foto heeft hooguit 10 MB en 50 megapixel. Maak haar kleiner en probeer het opnieuw.',
  },
  'too-many-images': {
    title: 'Er zijn al te veel foto’s',
    advice: 'Haal eerst foto’s weg die u niet gebruikt.',
  },
  'too-many-uploads': {
    title: 'U voegde vandaag al veel foto’s toe',
    advice: 'Plaats uw bericht zonder deze foto, of probeer het morgen opnieuw. Uw tekst blijft staan.',
  },
  'image-gone': { title: 'Deze foto is ingetrokken', advice: 'Haal haar uit uw tekst.' },
  'images-busy': {
    title: 'Er worden net andere foto’s verwerkt',
    advice: 'Probeer het over een halve minuut opnieuw.',
  },
  'image-in-use': {
    title: 'Deze foto is openbaar',
    advice: 'Haal haar eerst uit de tekst, of trek de toestemming in.',
  },
  'status-404': { title: 'Niet gevonden', advice: 'Wat u zoekt, is hier niet.' },
  'not-found': { title: 'Niet gevonden', advice: 'Wat u zoekt, is hier niet.' },
  'status-429': {
    title: 'Even rustig aan',
    advice: 'Er kwamen te veel verzoeken. Probeer het over een minuut opnieuw.',
  },
};

const unexpected: Told = {
  title: 'Er ging iets mis',
  advice: 'Probeer het opnieuw. Blijft het misgaan, laat het ons dan weten.',
};

/** A failure in the words of the reader. */
export function tell(failure: unknown): Told {
  if (!(failure instanceof Problem)) {
    return unexpected;
  }
  return told[failure.slug] ?? told[`status-${failure.status}`] ?? unexpected;
}

const codes: Record<string, string> = {
  required: 'Vul dit in',
  blank: 'Vul dit in',
  'too-long': 'Dit is te lang',
  'too-short': 'Dit is te kort',
  'too-small': 'Dit getal is te laag',
  'too-large': 'Dit getal is te hoog',
  'unknown-field': 'Dit onderdeel kennen wij niet',
  'unknown-municipality': 'Deze gemeente kennen wij niet',
  'unknown-theme': 'Dit thema kennen wij niet',
  'retired-theme': 'Een van deze thema’s wordt niet meer gebruikt',
  'safe-markdown': 'Een link begint met https://, http:// of mailto:',
  'too-many': 'Dit zijn er te veel',
  'wrong-type': 'Dit heeft niet de juiste vorm',
  'not-allowed': 'Dit is hier niet toegestaan',
  email: 'Dit is geen e-mailadres',
  'place-of-project': 'Alleen een project heeft een eigen plaats',
  'gives-author-away': 'Zo is te zien wie u bent',
  'unknown-image': 'Deze foto is er niet meer; haal haar weg',
  'alt-text-missing': 'Zeg bij elke afbeelding wat er te zien is: ![beschrijving](image:…)',
  'consent-missing': 'Leg bij elke foto vast wie er herkenbaar is en dat zij toestemming gaven',
  'too-many-images': 'Een bericht heeft hooguit tien afbeeldingen',
  'unknown-mention': 'U noemt iemand die u hier niet kunt noemen; kies uit de lijst die verschijnt na @',
  'too-many-mentions': 'Noem hooguit tien mensen of gemeenten',
};

/** What is wrong with one field, in the words of the writer. */
export function tellViolation(violation: Violation): string {
  return codes[violation.code ?? ''] ?? 'Dit klopt niet';
}
