// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.bind.annotation.RestController;

/** The rules that each service's architecture keeps to; a service's ArchitectureTest names them one by one. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** Features point one way. */
    public static ArchRule featuresDoNotDependOnEachOtherInCircles(String basePackage) {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles();
    }

    /** Records are the domain and its shapes: they know neither Spring nor a driver. */
    public static ArchRule theDomainKnowsNoFramework() {
        return noClasses()
                .that()
                .areRecords()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAnnotatedWith(ConfigurationProperties.class)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.."))
                .allowEmptyShould(true);
    }

    /** What is called from outside by HTTP, Kafka or storage is nobody's to build on. */
    public static ArchRule edgesStayInsideTheirPackage() {
        return classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .haveSimpleNameEndingWith("Listener")
                .or()
                .haveSimpleNameStartingWith("Mongo")
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    /** Dependencies come in through constructors. */
    public static ArchRule nothingIsInjectedIntoFields() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

    /** What happens is logged, not printed. */
    public static ArchRule nothingWritesToTheStandardStreams() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    /** Names that say nothing are not the name yet. */
    public static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("DTO");
    }
}
