// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import nl.nieuweverscheidenheid.kit.rendition.Darkroom;
import nl.nieuweverscheidenheid.kit.rendition.DarkroomSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Makes pictures of what officials upload, in services that have the decoders. */
@AutoConfiguration
@ConditionalOnClass(name = "com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi")
@EnableConfigurationProperties(DarkroomSettings.class)
class ImageAutoConfiguration {
    @Bean
    Darkroom darkroom(DarkroomSettings settings) {
        return new Darkroom(settings);
    }

    @Bean
    ImageProblems imageProblems() {
        return new ImageProblems();
    }
}
