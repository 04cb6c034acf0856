// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sets up how services speak HTTP. */
@AutoConfiguration
@EnableConfigurationProperties(ApiSettings.class)
class WebAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JsonMapperBuilderCustomizer strictAndTelling() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // A number is not the name of anything, though a library may take it for a place in a list.
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // What an answer does not have is left out, at every depth, as the contract says.
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addHandler(new TolerantReading());
    }

    @Bean
    BodyCheck bodyCheck(Validator validator) {
        return new BodyCheck(validator);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }

    @Bean
    FilterRegistrationBean<TurnFilter> turnFilter() {
        var registration = new FilterRegistrationBean<>(new TurnFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HeadersFilter> headersFilter(ApiSettings api) {
        var registration =
                new FilterRegistrationBean<>(new HeadersFilter(api.version(), api.basePath() + "/openapi.json"));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ApiSettings api, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(api, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PreparationFilter> preparationFilter(
            ApiSettings api, ObjectProvider<Preparation> preparations, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new PreparationFilter(
                api.basePath(), preparations.orderedStream().toList(), problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    @Bean
    WebMvcConfigurer resolversAndInterceptors(ApiSettings api) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new EntityVersionResolver());
                resolvers.add(new PagingResolver());
                resolvers.add(new QueryRecordResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters(api.basePath()));
            }
        };
    }

    @Bean
    ApiDocument apiDocument(ApiSettings api) {
        return new ApiDocument(api);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenAPI openApi(ApiSettings api) {
        return new OpenAPI()
                .info(new Info()
                        .title(api.title())
                        .version(api.version())
                        .contact(new Contact()
                                .name("De Nieuwe Verscheidenheid")
                                .url("https://nieuwe-verscheidenheid.example/over")
                                .email("redactie@nieuwe-verscheidenheid.example"))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
    }
}
