// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.nieuweverscheidenheid.kit.web.Legible;
import org.jspecify.annotations.Nullable;

/** What somebody sends who tells who is on a picture; nobody is named. */
public record PortrayalBody(
        @NotNull(message = "Say how many people can be recognised")
        @Min(value = 0, message = "There are none or some")
        @Max(value = 50, message = "At most 50 people can be recognised")
        Integer persons,

        @Size(max = 50, message = "There are at most 50 consents") @Nullable
        List<@NotNull @Valid ConsentBody> consents) {
    @AssertTrue(message = "There are more consents than people")
    boolean isOfThePeople() {
        return persons == null || consents == null || consents.size() <= persons;
    }

    /** The same, in the words of the domain. */
    public Portrayal toPortrayal() {
        return new Portrayal(
                persons,
                Objects.requireNonNullElse(consents, List.<ConsentBody>of()).stream()
                        .map(consent -> new Portrayal.Consent(
                                consent.givenDate(),
                                consent.means(),
                                consent.keptAt().strip()))
                        .toList());
    }

    /** That one person agreed. */
    public record ConsentBody(
            @NotNull(message = "Say when they agreed") @PastOrPresent(message = "They have agreed already")
            LocalDate givenDate,

            @NotNull(message = "Say how they agreed") Portrayal.Means means,

            @Legible(message = "Say where the consent is kept")
            @Size(max = 200, message = "It has at most 200 characters")
            String keptAt) {}
}
