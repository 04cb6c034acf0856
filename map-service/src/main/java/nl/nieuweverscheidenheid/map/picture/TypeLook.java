// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.picture;

import java.util.List;

/**
 * How a type of municipality looks, the same as in the web client (look.ts): a colour, a pattern and a letter, so that
 * colour never tells it alone.
 *
 * @param ink the letter's colour
 * @param pattern strokes on a tile of 8 by 8, or nothing for a plain area
 * @param name short, as there is little room in a picture
 */
record TypeLook(String slug, String letter, String colour, String ink, String pattern, String name) {
    private static final String DARK = "#1b2529";
    private static final String LIGHT = "#fff";

    static final List<TypeLook> ALL = List.of(
            new TypeLook("meerderheid-minderheden", "M", "#8a1c5c", LIGHT, "M0 4H8M4 0V8", "Meerderheid-minderheden"),
            new TypeLook("voorsteden", "V", "#6247b5", LIGHT, "M-2 2 2-2M0 8 8 0M6 10 10 6", "Voorsteden"),
            new TypeLook("provinciesteden", "P", "#1c62b0", LIGHT, "M0 2H8M0 6H8", "Provinciesteden"),
            new TypeLook("specifieke-minderheidsgroep", "S", "#b4321f", LIGHT, "M0 8 8 0M0 0 8 8", "Specifieke groep"),
            new TypeLook("expatgemeenten", "E", "#00736f", LIGHT, "M2 2h.01M6 6h.01", "Expatgemeenten"),
            new TypeLook("tuinbouwgemeenten", "T", "#47760f", LIGHT, "M2 0V8M6 0V8", "Tuinbouwgemeenten"),
            new TypeLook("grensgemeenten", "G", "#96560a", LIGHT, "M-2 6 2 10M0 0 8 8M6-2 10 2", "Grensgemeenten"),
            new TypeLook("homogene-gemeenten", "H", "#a7b8c2", DARK, "", "Homogene gemeenten"));

    /** Of a municipality that has no type. */
    static final TypeLook NONE = new TypeLook("", "–", "#e3ddd0", DARK, "", "Niet ingedeeld");
}
