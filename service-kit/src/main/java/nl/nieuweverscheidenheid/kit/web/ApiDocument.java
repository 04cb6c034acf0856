// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.nieuweverscheidenheid.kit.signin.Official;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * Completes the OpenAPI document with what holds for all resources and stands in the signature of none: who may ask, which
 * version a change follows, how lists are paged, what a problem looks like, and the header that tells the API's version.
 */
final class ApiDocument implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
    /** What springdoc says of a server that it took from the request. */
    private static final String GENERATED = "Generated server url";

    private static final String SIGN_IN = "signIn";
    private static final String VERSION_HEADER = "API-Version";
    private static final String PROBLEM = "Problem";
    private static final Map<HttpStatus, String> PROBLEMS = new EnumMap<>(Map.of(
            HttpStatus.BAD_REQUEST, "Something in the request is wrong; all of it is in errors",
            HttpStatus.UNAUTHORIZED, "Nobody is signed in",
            HttpStatus.FORBIDDEN, "Not for who is signed in",
            HttpStatus.NOT_FOUND, "There is no such thing, or not for who asks",
            HttpStatus.CONFLICT, "Not in the state it is in",
            HttpStatus.PRECONDITION_FAILED, "Somebody changed it meanwhile: read it again",
            HttpStatus.PRECONDITION_REQUIRED, "If-Match is missing",
            HttpStatus.SERVICE_UNAVAILABLE, "Not now; Retry-After says when to try again"));

    private static final Set<Class<?>> TOLD_HERE = Set.of(Official.class, EntityVersion.class, Paging.class);

    private final ApiSettings api;
    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    ApiDocument(ApiSettings api) {
        this.api = api;
        // A record of parameters is told part by part; what is one thing in a request is not.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(TOLD_HERE.toArray(Class<?>[]::new))
                .addSimpleTypePredicateForParameterObject(
                        type -> TOLD_HERE.contains(type) || RecordSchemas.isWrapper(type));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        name(operation, method);
        var parameters = new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()));
        // No resource takes a parameter that it does not know.
        var problems = new ArrayList<>(List.of(HttpStatus.BAD_REQUEST, HttpStatus.SERVICE_UNAVAILABLE));
        for (var parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(names);
            var type = parameter.nestedIfOptional().getNestedParameterType();
            if (type == Official.class) {
                remove(parameters, parameter);
                signIn(operation, parameter.isOptional(), problems);
            } else if (type == EntityVersion.class) {
                remove(parameters, parameter);
                parameters.add(followed(!parameter.isOptional()));
                problems.add(HttpStatus.CONFLICT);
                problems.add(HttpStatus.PRECONDITION_FAILED);
                problems.add(HttpStatus.PRECONDITION_REQUIRED);
            } else if (type == Paging.class) {
                remove(parameters, parameter);
                parameters.addAll(paging(parameter));
            }
        }
        parameters.forEach(ApiDocument::neverNull);
        if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
            problems.add(HttpStatus.NOT_FOUND);
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        answer(operation.getResponses(), problems);
        return operation;
    }

    @Override
    public void customise(OpenAPI document) {
        var servers = Objects.requireNonNullElse(document.getServers(), List.<Server>of());
        if (servers.stream().allMatch(server -> GENERATED.equals(server.getDescription()))) {
            document.setServers(List.of(new Server().url("/").description("Behind the gateway")));
        }
        var components = Objects.requireNonNullElseGet(document.getComponents(), Components::new);
        document.setComponents(components);
        components
                .addHeaders(
                        VERSION_HEADER,
                        new Header()
                                .description("Version of this API")
                                .schema(typed("string").example(api.version())))
                .addSecuritySchemes(
                        SIGN_IN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the OpenID Connect provider; the gateway adds it for who has "
                                        + "signed in there"))
                .addSchemas(PROBLEM, problem());
        PROBLEMS.forEach((status, meaning) -> components.addResponses(
                nameOf(status),
                new ApiResponse()
                        .description(meaning)
                        .headers(Map.of(VERSION_HEADER, version()))
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))))));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.get$ref() == null)
                .forEach(ApiDocument::tellVersion);
        components.getSchemas().keySet().removeAll(Set.of("Official", "EntityVersion", "Paging"));
    }

    /** Methods of different resources have the same name; clients made from the document need names of their own. */
    private static void name(Operation operation, HandlerMethod method) {
        var resource = method.getBeanType().getSimpleName().replaceAll("Resource$", "");
        operation.setOperationId(Character.toLowerCase(resource.charAt(0))
                + resource.substring(1)
                + Character.toUpperCase(method.getMethod().getName().charAt(0))
                + method.getMethod().getName().substring(1));
        // To be changed again where another method answers the same request with another media type.
        operation.setTags(operation.getTags().stream()
                .map(tag -> tag.replaceAll("-resource$", ""))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    /** A parameter is there or not; it cannot be null, though what it is read into can. */
    private static void neverNull(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (schema != null && schema.getTypes() != null) {
            schema.setTypes(schema.getTypes().stream()
                    .filter(type -> !type.equals("null"))
                    .collect(Collectors.toSet()));
        }
    }

    private static void remove(List<Parameter> parameters, MethodParameter parameter) {
        parameters.removeIf(one -> Objects.equals(one.getName(), parameter.getParameterName()));
    }

    private static void signIn(Operation operation, boolean optional, List<HttpStatus> problems) {
        var signedIn = new SecurityRequirement().addList(SIGN_IN);
        if (optional) {
            operation.setSecurity(List.of(new SecurityRequirement(), signedIn));
        } else {
            operation.setSecurity(List.of(signedIn));
            problems.add(HttpStatus.UNAUTHORIZED);
            problems.add(HttpStatus.FORBIDDEN);
        }
    }

    private static Parameter followed(boolean required) {
        return new Parameter()
                .in("header")
                .name("If-Match")
                .required(required)
                .description("The ETag of the version that was read")
                .schema(typed("string").pattern("^\"\\d{1,18}\"$").example("\"3\""));
    }

    private static List<Parameter> paging(MethodParameter parameter) {
        var limit = parameter.getParameterAnnotation(PageLimit.class);
        return List.of(
                number("page", "Which page, from 1", 1, null),
                number(
                        "pageSize",
                        "How many items a page has",
                        limit == null ? PageLimit.USUAL : limit.usual(),
                        limit == null ? PageLimit.MOST : limit.most()));
    }

    private static Parameter number(String name, String description, int usual, @Nullable Integer most) {
        var schema = typed("integer");
        schema.setMinimum(BigDecimal.ONE);
        schema.setDefault(usual);
        if (most != null) {
            schema.setMaximum(BigDecimal.valueOf(most));
        }
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(description)
                .schema(schema);
    }

    private void answer(ApiResponses responses, List<HttpStatus> problems) {
        problems.stream()
                .sorted()
                .filter(status -> !responses.containsKey(Integer.toString(status.value())))
                .forEach(status -> responses.addApiResponse(Integer.toString(status.value()), reference(status)));
        var conflict = Integer.toString(HttpStatus.CONFLICT.value());
        if (responses.containsKey(conflict)) {
            responses.addApiResponse(conflict, reference(HttpStatus.CONFLICT));
        }
    }

    private static ApiResponse reference(HttpStatus status) {
        return new ApiResponse().$ref("#/components/responses/" + nameOf(status));
    }

    private static void tellVersion(ApiResponse response) {
        // Whoever described it may have given headers that take no more.
        var headers = new TreeMap<>(Objects.requireNonNullElse(response.getHeaders(), Map.<String, Header>of()));
        headers.put(VERSION_HEADER, version());
        response.setHeaders(headers);
    }

    private static Header version() {
        return new Header().$ref("#/components/headers/" + VERSION_HEADER);
    }

    private static String nameOf(HttpStatus status) {
        return Arrays.stream(status.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .reduce("", String::concat);
    }

    private static Schema<?> problem() {
        var violation = typed("object");
        violation.addProperty("pointer", typed("string").description("JSON Pointer of the part of the body"));
        violation.addProperty("parameter", typed("string").description("Name of the query parameter or header"));
        violation.addProperty("code", typed("string").description("For programs, such as required or too-long"));
        violation.addProperty("detail", typed("string").description("For people"));
        violation.setRequired(List.of("code", "detail"));
        var errors = typed("array");
        errors.setItems(violation);
        var problem = typed("object");
        problem.setDescription("RFC 9457");
        problem.addProperty("type", typed("string").format("uri-reference"));
        problem.addProperty("title", typed("string"));
        problem.addProperty("status", typed("integer"));
        problem.addProperty("detail", typed("string"));
        problem.addProperty("instance", typed("string").format("uri-reference"));
        problem.addProperty("errors", errors);
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<Object> typed(String type) {
        var schema = new Schema<Object>(SpecVersion.V31);
        schema.setTypes(Set.of(type));
        return schema;
    }
}
