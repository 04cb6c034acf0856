// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.web.InvalidInput;
import nl.nieuweverscheidenheid.kit.web.Violation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tiles, as far as {@link TileFilter} leaves them: what is asked for in another way, is not there, or cannot be. */
@RestController
@RequestMapping("/api/map/v1/tiles/WebMercatorQuad")
class TileResource {
    private static final MediaType TILE = MediaType.parseMediaType(TileFilter.MEDIA_TYPE);

    private final CurrentMap map;

    TileResource(CurrentMap map) {
        this.map = map;
    }

    /** OGC API Tiles names the row before the column. */
    @GetMapping("/{zoom}/{row}/{column}")
    ResponseEntity<byte[]> tile(
            @PathVariable String zoom,
            @PathVariable String row,
            @PathVariable String column,
            @RequestParam Optional<String> f,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        f.filter(format -> !format.equals("mvt")).ifPresent(format -> {
            throw new InvalidInput(List.of(Violation.in("f", "not-allowed", "Tiles come as mvt only")));
        });
        var address = address(zoom, row, column);
        if (address.isEmpty() || address.get().zoom() > TilePyramid.DEEPEST) {
            throw new TileNotFound(zoom, row, column);
        }
        var compressed = Tile.mayBeCompressed(encodings);
        return map.tiles()
                .find(address.get())
                .map(tile -> answer(tile, compressed, known))
                .orElseGet(() -> cacheable(ResponseEntity.status(204)).build());
    }

    private static ResponseEntity<byte[]> answer(Tile tile, boolean compressed, String known) {
        var form = compressed ? tile.compressed() : tile.raw();
        if (form.isKnown(known)) {
            return cacheable(ResponseEntity.status(304)).eTag(form.etag()).build();
        }
        var answer = cacheable(ResponseEntity.ok()).eTag(form.etag()).contentType(TILE);
        if (compressed) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(form.bytes());
    }

    private static ResponseEntity.BodyBuilder cacheable(ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, TileFilter.CACHE_CONTROL)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
    }

    /** The address, if there is such a tile in the grid; what is no number at all is an error of the one who asks. */
    private static Optional<TileAddress> address(String zoom, String row, String column) {
        var violations = new ArrayList<Violation>();
        var z = number("tileMatrix", zoom, violations);
        var y = number("tileRow", row, violations);
        var x = number("tileCol", column, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return TileAddress.isInGrid(z, x, y) ? Optional.of(new TileAddress(z, x, y)) : Optional.empty();
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
