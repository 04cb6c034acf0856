// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import nl.nieuweverscheidenheid.map.tile.TileDelivery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/map/v1/collections/entries/tiles/WebMercatorQuad")
class EntryTileResource {
    /** As short as what is new may take to be on the map. */
    private static final String CACHE_CONTROL = "max-age=5, public";

    private final EntryTiles tiles;

    EntryTileResource(EntryTiles tiles) {
        this.tiles = tiles;
    }

    @Operation(
            summary = "Published entries as points, for when there are more than a list of features can hold",
            description = "Layer entries with id, kind, municipality, and count: entries that would be drawn on one"
                    + " another are one point, which has the id of the first. Row before column.")
    @GetMapping("/{zoom}/{row}/{column}")
    ResponseEntity<byte[]> tile(
            @PathVariable String zoom,
            @PathVariable String row,
            @PathVariable String column,
            @RequestParam Optional<String> f,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        TileDelivery.checkFormat(f);
        var address = TileDelivery.address(zoom, row, column, EntryTiles.DEEPEST);
        return TileDelivery.answer(tiles.find(address), encodings, known, CACHE_CONTROL);
    }
}
