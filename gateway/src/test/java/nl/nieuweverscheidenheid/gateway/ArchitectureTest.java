// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.nieuweverscheidenheid.testkit.ArchitectureRules;

@AnalyzeClasses(packages = "nl.nieuweverscheidenheid.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            ArchitectureRules.featuresDoNotDependOnEachOtherInCircles("nl.nieuweverscheidenheid.gateway");

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = ArchitectureRules.theDomainKnowsNoFramework();

    @ArchTest
    static final ArchRule edgesStayInsideTheirPackage = ArchitectureRules.edgesStayInsideTheirPackage();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = ArchitectureRules.nothingIsInjectedIntoFields();

    @ArchTest
    static final ArchRule nothingWritesToTheStandardStreams = ArchitectureRules.nothingWritesToTheStandardStreams();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = ArchitectureRules.namesSayWhatThingsAre();
}
