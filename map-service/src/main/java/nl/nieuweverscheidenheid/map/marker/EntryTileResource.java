// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.marker;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.HashSet;
import java.util.Optional;
import nl.nieuweverscheidenheid.map.features.Selection;
import nl.nieuweverscheidenheid.map.tile.TileDelivery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
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
    private final EntryFeatures entries;

    EntryTileResource(EntryTiles tiles, EntryFeatures entries) {
        this.tiles = tiles;
        this.entries = entries;
    }

    @Operation(
            summary = "Published entries as points, for when there are more than a list of features can hold",
            description = "Layer entries: one point in each of 12 by 12 squares, in the middle of the entries there,"
                    + " with their count, and the id, kind and municipality of the first. Takes the filters of"
                    + " /collections/entries/items. Row before column.")
    @EntryFilters
    @Parameter(in = ParameterIn.QUERY, name = "f", description = "The form of the tile: mvt")
    @GetMapping("/{zoom}/{row}/{column}")
    ResponseEntity<byte[]> tile(
            @PathVariable String zoom,
            @PathVariable String row,
            @PathVariable String column,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) Optional<String> accept,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known)
            throws HttpMediaTypeNotAcceptableException {
        var selection = new Selection(given);
        var names = new HashSet<>(entries.filterNames());
        names.add("f");
        selection.allowOnly(names);
        var format = selection.one("f");
        var selected = entries.select(selection);
        selection.finish();
        TileDelivery.checkFormat(format, accept);
        var address = TileDelivery.address(zoom, row, column, EntryTiles.DEEPEST);
        return TileDelivery.answer(tiles.find(selected, address), encodings, known, CACHE_CONTROL);
    }
}
