// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.portfolio.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.portfolio.address.Slug;
import nl.nieuweverscheidenheid.portfolio.content.Content;
import nl.nieuweverscheidenheid.portfolio.content.Evidence;
import nl.nieuweverscheidenheid.portfolio.content.Status;
import nl.nieuweverscheidenheid.portfolio.municipality.Municipalities;
import nl.nieuweverscheidenheid.portfolio.publisher.PublicAddresses;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table of entries, as it is exported and can be imported: the one list that export, README, metadata and
 * import are made of. Names of persons are in none, nor is whom to ask.
 */
public enum Column {
    ID(
            Type.TEXT,
            Use.BOTH,
            "Het blijvende kenmerk van het verhaal. Bij het invoeren: het kenmerk in de oude verzameling; wat er met dat kenmerk"
                    + " al is, wordt niet nog eens ingevoerd.",
            row -> row.entry().id().value()),
    SLUG(
            Type.TEXT,
            Use.BOTH,
            "Het laatste deel van het adres van de pagina. Het verandert met de titel.",
            row -> Optional.ofNullable(row.publication().slug())
                    .map(Slug::value)
                    .orElse(null)),
    URL(Type.ADDRESS, Use.EXPORT, "Het adres van de pagina.", Row::page),
    KIND(
            Type.TEXT,
            Use.BOTH,
            "De soort: portrait (portret), programme (programma) of project.",
            row -> row.content().kind().slug()),
    TITLE(
            Type.TEXT,
            Use.BOTH,
            "De titel, hooguit 120 tekens.",
            row -> row.content().title()),
    SUMMARY(
            Type.TEXT,
            Use.BOTH,
            "De samenvatting, hooguit 400 tekens.",
            row -> row.content().summary()),
    MUNICIPALITY_CODE(
            Type.TEXT,
            Use.BOTH,
            "De CBS-code van de gemeente die het vertelt, zoals GM0363; ook van een gemeente die niet meer bestaat.",
            row -> row.content().municipality().value()),
    MUNICIPALITY_NAME(
            Type.TEXT,
            Use.BOTH,
            "De naam van die gemeente. Bij het invoeren genoeg zonder code, als de naam maar van één gemeente is.",
            Row::municipalityName),
    MUNICIPALITY_URI(
            Type.ADDRESS,
            Use.EXPORT,
            "De gemeente in het TOOI-register van overheidsorganisaties.",
            row -> PublicAddresses.tooi(row.content().municipality())),
    CURRENT_MUNICIPALITY_CODE(
            Type.TEXT,
            Use.EXPORT,
            "De CBS-code van de gemeente van nu waar het grootste deel van die gemeente bij hoort; meestal dezelfde.",
            row -> row.current().map(Municipalities.Municipality::code).orElse(null)),
    CURRENT_MUNICIPALITY_NAME(
            Type.TEXT,
            Use.EXPORT,
            "De naam van de gemeente van nu.",
            row -> row.current().map(Municipalities.Municipality::name).orElse(null)),
    MUNICIPALITY_TYPE(
            Type.TEXT,
            Use.EXPORT,
            "Het type van de gemeente van nu, een van de acht van de WRR; leeg als zij niet is ingedeeld.",
            row -> type(row).map(Municipalities.Type::slug).orElse(null)),
    MUNICIPALITY_TYPE_BASIS(
            Type.TEXT,
            Use.EXPORT,
            "Waar dat type op rust: wrr (de indeling van de WRR) of indication (een indicatie van dit portaal, niet de"
                    + " WRR-indeling).",
            row -> type(row).map(Municipalities.Type::basis).orElse(null)),
    PROVINCE_CODE(
            Type.TEXT,
            Use.EXPORT,
            "De code van de provincie, zoals PV27.",
            row -> row.current().map(Municipalities.Municipality::provinceCode).orElse(null)),
    PROVINCE_NAME(
            Type.TEXT,
            Use.EXPORT,
            "De naam van de provincie.",
            row -> row.current().map(Municipalities.Municipality::province).orElse(null)),
    THEMES(
            Type.LIST,
            Use.BOTH,
            "De thema's, in CSV met | ertussen. Bij het invoeren mogen het kenmerken of namen zijn.",
            row -> row.content().themes()),
    THEME_NAMES(Type.LIST, Use.EXPORT, "De namen van die thema's.", Row::themeNames),
    START_YEAR(
            Type.NUMBER,
            Use.BOTH,
            "Het jaar waarin het werk begon.",
            row -> period(row).map(Content.Period::startYear).orElse(null)),
    END_YEAR(
            Type.NUMBER,
            Use.BOTH,
            "Het jaar waarin het eindigde; leeg als het nog loopt.",
            row -> period(row).map(Content.Period::endYear).orElse(null)),
    STATUS(
            Type.TEXT,
            Use.BOTH,
            "Hoe het verder ging: running (loopt), stopped (gestopt) of evolved (doorontwikkeld).",
            row -> Optional.ofNullable(row.content().status()).map(Status::slug).orElse(null)),
    EVIDENCE(
            Type.TEXT,
            Use.BOTH,
            "Hoe zeker het werkt: described (beschreven), substantiated (onderbouwd) of evaluated (geëvalueerd).",
            row -> Optional.ofNullable(row.content().evidence())
                    .map(Evidence::slug)
                    .orElse(null)),
    OCCASION(
            Type.MARKDOWN,
            Use.BOTH,
            "De aanleiding, in Markdown, hooguit 6.000 tekens, zoals elk deel van de tekst.",
            row -> row.content().sections().occasion()),
    DILEMMA(
            Type.MARKDOWN,
            Use.BOTH,
            "Het dilemma.",
            row -> row.content().sections().dilemma()),
    APPROACH(
            Type.MARKDOWN,
            Use.BOTH,
            "De aanpak.",
            row -> row.content().sections().approach()),
    ROLES(
            Type.MARKDOWN,
            Use.BOTH,
            "Wie deed wat.",
            row -> row.content().sections().roles()),
    COST(
            Type.MARKDOWN,
            Use.BOTH,
            "Kosten en inzet.",
            row -> row.content().sections().cost()),
    RESULT(
            Type.MARKDOWN,
            Use.BOTH,
            "Wat het opleverde.",
            row -> row.content().sections().result()),
    WHAT_DID_NOT_WORK(
            Type.MARKDOWN,
            Use.BOTH,
            "Wat niet werkte.",
            row -> row.content().sections().whatDidNotWork()),
    TIP(
            Type.MARKDOWN,
            Use.BOTH,
            "Een tip voor een collega.",
            row -> row.content().sections().tip()),
    SOURCES(
            Type.JSON,
            Use.BOTH,
            "Waar de onderbouwing op rust: een lijst van title met url, reference of beide. In CSV staat de lijst als JSON in"
                    + " de cel.",
            row -> row.content().sources()),
    LINKS(
            Type.JSON,
            Use.BOTH,
            "Meer lezen: een lijst van title en url. In CSV als JSON.",
            row -> row.content().links()),
    LANGUAGE(
            Type.TEXT,
            Use.BOTH,
            "De taal van de tekst: nl, fy of en.",
            row -> row.content().language().slug()),
    IMAGES(
            Type.JSON,
            Use.EXPORT,
            "De foto's: een lijst van url, altText, width en height. In CSV als JSON. Toestemming kan worden ingetrokken; dan"
                    + " geeft het adres 410.",
            Row::pictures),
    ADOPTIONS(
            Type.NUMBER, Use.EXPORT, "Hoeveel andere gemeenten zeggen dat zij dit hebben overgenomen.", Row::adoptions),
    PUBLISHED_AT(
            Type.TIME,
            Use.BOTH,
            "Sinds wanneer iedereen het kan lezen (RFC 3339, UTC). Bij het invoeren mag ook een datum: 2020-03-31.",
            row -> row.publication().publishedAt()),
    REVISED_AT(
            Type.TIME,
            Use.BOTH,
            "Wanneer de tekst voor het laatst is herzien of verbeterd; leeg als dat nooit is gebeurd.",
            row -> row.publication().revisedAt().orElse(null)),
    VERSION(
            Type.NUMBER,
            Use.EXPORT,
            "Telt elke verandering van het verhaal.",
            row -> row.entry().version()),
    LICENCE(
            Type.ADDRESS,
            Use.BOTH,
            "De licentie van de tekst. Bij het invoeren mag hij ontbreken; een andere dan CC BY 4.0 kan niet.",
            row -> PublicAddresses.LICENCE),
    SAMPLE(
            Type.FLAG,
            Use.BOTH,
            "Of het voorbeeldinhoud is, verzonnen om het portaal te laten zien.",
            row -> row.entry().sample()),
    STATE(
            Type.TEXT,
            Use.IMPORT,
            "Wat het wordt: published of draft. Zonder deze kolom geldt wat bij het invoeren is gekozen.",
            row -> null),
    CONTACT_DEPARTMENT(Type.TEXT, Use.IMPORT, "De afdeling waar men het kan vragen; geen persoon.", row -> null),
    CONTACT_EMAIL(Type.TEXT, Use.IMPORT, "Een adres daar; alleen wie is aangemeld krijgt het te zien.", row -> null);

    /** What separates the items of a list in a cell. */
    public static final String SEPARATOR = "|";

    private final String header = camelCase(name());
    private final Type type;
    private final Use use;
    private final String meaning;

    /** A function of the row alone. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Row, @Nullable Object> value;

    Column(Type type, Use use, String meaning, Function<Row, @Nullable Object> value) {
        this.type = type;
        this.use = use;
        this.meaning = meaning;
        this.value = value;
    }

    /** What stands in a column. */
    public enum Type {
        TEXT("string"),
        MARKDOWN("string"),
        ADDRESS("anyURI"),
        NUMBER("integer"),
        FLAG("boolean"),
        TIME("dateTime"),
        LIST("string"),
        JSON("json");

        private final String csvw;

        Type(String csvw) {
            this.csvw = csvw;
        }

        /** What CSV on the Web calls it. */
        String csvw() {
            return csvw;
        }
    }

    /** Which way a column goes. */
    public enum Use {
        BOTH,
        EXPORT,
        IMPORT
    }

    /** The columns of the export. */
    public static List<Column> exported() {
        return Arrays.stream(values())
                .filter(column -> column.use != Use.IMPORT)
                .toList();
    }

    /** The column with this name, however the name is written. */
    public static Optional<Column> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.header().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Its name in the file: municipalityCode. */
    public String header() {
        return header;
    }

    /** What stands in it, in Dutch. */
    public String meaning() {
        return meaning;
    }

    /** Of what kind that is. */
    public Type type() {
        return type;
    }

    /** Whether an import reads it; a computed one may be there and is left alone. */
    public boolean isImported() {
        return use != Use.EXPORT;
    }

    @Nullable
    Object of(Row row) {
        return value.apply(row);
    }

    private static String camelCase(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static Optional<Municipalities.Type> type(Row row) {
        return row.current().flatMap(Municipalities.Municipality::type);
    }

    private static Optional<Content.Period> period(Row row) {
        return Optional.ofNullable(row.content().period());
    }
}
