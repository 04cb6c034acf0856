// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.nieuweverscheidenheid.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "nl.nieuweverscheidenheid.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SUPERVISOR = "nl.nieuweverscheidenheid.local";

    /** It runs from the plain jar, without a library. */
    @ArchTest
    static final ArchRule theSupervisorNeedsNothingButJava = classes()
            .that()
            .resideInAnyPackage(
                    SUPERVISOR,
                    SUPERVISOR + ".data",
                    SUPERVISOR + ".operation",
                    SUPERVISOR + ".process",
                    SUPERVISOR + ".startup")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    SUPERVISOR,
                    SUPERVISOR + ".data",
                    SUPERVISOR + ".operation",
                    SUPERVISOR + ".process",
                    SUPERVISOR + ".startup",
                    "java..",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule theInfrastructureDoesNotKnowTheSupervisor = noClasses()
            .that()
            .resideInAnyPackage(SUPERVISOR + ".infrastructure", SUPERVISOR + ".signin")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SUPERVISOR, SUPERVISOR + ".process", SUPERVISOR + ".startup");

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            ArchitectureRules.featuresDoNotDependOnEachOtherInCircles(SUPERVISOR);

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = ArchitectureRules.theDomainKnowsNoFramework();

    @ArchTest
    static final ArchRule edgesStayInsideTheirPackage = ArchitectureRules.edgesStayInsideTheirPackage();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = ArchitectureRules.nothingIsInjectedIntoFields();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = ArchitectureRules.namesSayWhatThingsAre();
}
