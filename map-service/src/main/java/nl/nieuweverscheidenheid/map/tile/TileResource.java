// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.tile;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
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
    private final CurrentMap map;

    TileResource(CurrentMap map) {
        this.map = map;
    }

    @GetMapping("/{zoom}/{row}/{column}")
    @Operation(summary = "One tile of the map, in Mapbox Vector Tiles 2.1")
    ResponseEntity<byte[]> tile(
            @PathVariable String zoom,
            @PathVariable String row,
            @PathVariable String column,
            @RequestParam Optional<String> f,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) Optional<String> accept,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known)
            throws HttpMediaTypeNotAcceptableException {
        TileDelivery.checkFormat(f, accept);
        var address = TileDelivery.address(zoom, row, column, TilePyramid.DEEPEST);
        return TileDelivery.answer(map.tiles().find(address), encodings, known, TileFilter.CACHE_CONTROL);
    }
}
