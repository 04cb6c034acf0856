// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import nl.nieuweverscheidenheid.map.page.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** How tiles are asked for and answered, whatever is on them. */
public final class TileDelivery {
    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";
    private static final String MVT = "mvt";
    private static final MediaType TILE = MediaType.parseMediaType(MEDIA_TYPE);

    private TileDelivery() {}

    /**
     * The address of a tile. OGC API Tiles names the row before the column.
     *
     * @throws InvalidInput if one of them is no number
     * @throws TileNotFound if the grid has no such tile, or it is deeper than there are tiles
     */
    public static TileAddress address(String zoom, String row, String column, int deepest) {
        var violations = new ArrayList<Violation>();
        var z = number("tileMatrix", zoom, violations);
        var y = number("tileRow", row, violations);
        var x = number("tileCol", column, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        if (!TileAddress.isInGrid(z, x, y) || z > deepest) {
            throw new TileNotFound(zoom, row, column, deepest);
        }
        return new TileAddress(z, x, y);
    }

    /**
     * Refuses to send tiles in another form.
     *
     * @param accept the header, which counts where the parameter f says nothing
     * @throws InvalidInput if f asks for something other than mvt
     * @throws HttpMediaTypeNotAcceptableException if only other types would be taken
     */
    public static void checkFormat(Optional<String> f, Optional<String> accept)
            throws HttpMediaTypeNotAcceptableException {
        if (f.isPresent()) {
            if (!f.get().equals(MVT)) {
                throw new InvalidInput(List.of(Violation.in("f", "not-allowed", "Tiles come as mvt only")));
            }
        } else if (!isPlainlyWelcome(accept.orElse(null))) {
            Format.checkWelcome(TILE, accept.orElseThrow());
        }
    }

    /** Whether nothing needs to be parsed to see that tiles are taken, as by map libraries, which take all there is. */
    static boolean isPlainlyWelcome(@Nullable String accept) {
        return accept == null || accept.isBlank() || accept.equals("*/*") || accept.equals(MEDIA_TYPE);
    }

    /**
     * Sends a tile in the form that is taken, or that nothing is there, or that the client has it already.
     *
     * @param acceptEncoding the header, empty where there is none
     * @param ifNoneMatch the header, empty where there is none
     */
    public static ResponseEntity<byte[]> answer(
            Optional<Tile> tile, String acceptEncoding, String ifNoneMatch, String cacheControl) {
        if (tile.isEmpty()) {
            return cacheable(ResponseEntity.status(204), cacheControl).build();
        }
        var compressed = Tile.mayBeCompressed(acceptEncoding);
        var form = compressed ? tile.get().compressed() : tile.get().raw();
        if (form.isKnown(ifNoneMatch)) {
            return cacheable(ResponseEntity.status(304), cacheControl)
                    .eTag(form.etag())
                    .build();
        }
        var answer =
                cacheable(ResponseEntity.ok(), cacheControl).eTag(form.etag()).contentType(TILE);
        if (compressed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(form.bytes());
    }

    private static ResponseEntity.BodyBuilder cacheable(ResponseEntity.BodyBuilder answer, String cacheControl) {
        return answer.header(HttpHeaders.CACHE_CONTROL, cacheControl).varyBy(HttpHeaders.ACCEPT_ENCODING);
    }

    private static int number(String name, String text, List<Violation> violations) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            violations.add(Violation.in(name, "not-allowed", name + " is a whole number"));
            return 0;
        }
    }
}
