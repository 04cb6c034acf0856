// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.map.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The part of an address after the question mark. */
public final class Query {
    private Query() {}

    /** These parameters in the order of their names, with the question mark; nothing where there are none. */
    public static String of(Map<String, List<String>> parameters) {
        var query = new TreeMap<>(parameters)
                .entrySet().stream()
                        .flatMap(one ->
                                one.getValue().stream().map(value -> encoded(one.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** A text as a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
