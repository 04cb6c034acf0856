// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "nl.nieuweverscheidenheid.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theContractNeedsNothingButJavaAndAnnotations = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..",
                    "nl.nieuweverscheidenheid.events..");

    @ArchTest
    static final ArchRule whatHappenedCannotChange =
            classes().that().areNotInterfaces().should().beRecords();
}
