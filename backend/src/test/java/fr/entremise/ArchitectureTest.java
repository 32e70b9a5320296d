package fr.entremise;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.identity.Requires;
import jakarta.persistence.Entity;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a machine can hold. */
@AnalyzeClasses(packages = "fr.entremise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Controllers that answer outside a centre: logging in, finding one's centre, health, pages, the demonstration. */
    private static final Set<String> OUTSIDE_CENTRES = Set.of(
            "fr.entremise.identity.web.SessionController",
            "fr.entremise.identity.web.MailedLinkController",
            "fr.entremise.identity.web.OwnAccountController",
            "fr.entremise.identity.web.PasskeyController",
            "fr.entremise.identity.web.TrustedDeviceController",
            "fr.entremise.tenancy.web.CentreController",
            "fr.entremise.notification.web.DemoMailController",
            "fr.entremise.web.HealthController",
            "fr.entremise.web.AuthorizationServerMetadata",
            "fr.entremise.web.FallbackErrorController");

    @Test
    void modulesKeepToTheArrowsTheyDeclare() {
        ApplicationModules.of(EntremiseApplication.class).verify();
    }

    @ArchTest
    static final ArchRule everyEndpointOfACentreDeclaresItsPermission = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and(are(mappedToARequest()))
            .should(declareAPermissionOrBePublic());

    @ArchTest
    static final ArchRule onlyTenancyKnowsSchemasAndRoles = noClasses()
            .that()
            .resideOutsideOfPackage("fr.entremise.tenancy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flywaydb..", "io.zonky..", "com.zaxxer.hikari..");

    @ArchTest
    static final ArchRule theInsideOfAModuleIsHidden = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule failuresBecomeAnswersInOnePlace = methods()
            .that()
            .areAnnotatedWith(ExceptionHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("fr.entremise.web");

    @ArchTest
    static final ArchRule theSharedWordsKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage("fr.entremise.shared..", "fr.entremise.deadlines..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..");

    /**
     * The application calls nobody that a user names. The OpenID providers and the antivirus are named by the configuration,
     * mails go by Spring's sender; whoever adds another call thinks first of whose address it is (ADR 0023).
     */
    @ArchTest
    static final ArchRule onlyTheseCallOut = noClasses()
            .that()
            .resideOutsideOfPackage("fr.entremise.identity..")
            .and()
            .doNotHaveFullyQualifiedName("fr.entremise.document.Clamd")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                            "java.net.http..",
                            "java.nio.channels.spi..",
                            "org.springframework.web.client..",
                            "org.springframework.http.client..",
                            "org.springframework.web.reactive..",
                            "org.springframework.web.service..")
                    .or(JavaClass.Predicates.belongToAnyOf(
                            java.net.Socket.class,
                            java.net.URL.class,
                            java.net.URLConnection.class,
                            java.nio.channels.SocketChannel.class)));

    private static DescribedPredicate<JavaMethod> mappedToARequest() {
        return DescribedPredicate.describe(
                "mapped to a request", method -> method.isMetaAnnotatedWith(RequestMapping.class));
    }

    private static ArchCondition<JavaMethod> declareAPermissionOrBePublic() {
        return new ArchCondition<>("declare a permission or be public") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean declared = method.isAnnotatedWith(Requires.class)
                        || owner.isAnnotatedWith(PublicEndpoint.class)
                        // Behind the operator's own gate, which OperatorConsoleIT walks.
                        || owner.getPackageName().equals("fr.entremise.operator.web")
                        || OUTSIDE_CENTRES.contains(owner.getName());
                if (!declared) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " declares no permission and is not public"));
                }
            }
        };
    }
}
