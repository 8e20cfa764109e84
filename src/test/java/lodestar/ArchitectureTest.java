package lodestar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.data.annotation.Version;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;

/// The walls and the style sheet, as far as compiled classes show them. Each rule is also run
/// against classes of `lodestar.planted` that break it, so that none can pass by matching nothing.
class ArchitectureTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Lodestar.class);
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("lodestar");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("lodestar.planted");

    private static final Map<String, ArchRule> RULES = new TreeMap<>(rules());

    static {
        // the build decides which beans there are, and an operator's settings come later
        RULES.put("no bean depends on a setting", noClasses().should(beConditional()));
    }

    private static Map<String, ArchRule> rules() {
        return Map.of(
                "names",
                noClasses()
                        .should()
                        .haveNameMatching(
                                ".*\\.((Default|Abstract|Base|Common)[A-Z]\\w*|\\w*(Manager|Helper|Utils?|Impl|Dto|DTO))"),
                "time comes from a clock",
                noClasses()
                        .that()
                        // an id begins with the time that it was made at, and means nothing by it
                        .doNotHaveFullyQualifiedName("lodestar.shared.Id")
                        .and()
                        .areNotAssignableTo(Clock.class)
                        .should()
                        .callMethodWhere(asksTheMachineForTheTime()),
                "only access knows Spring Security",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("lodestar.access..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework.security.."),
                "constructors bring collaborators",
                noFields()
                        .should()
                        .beAnnotatedWith(Autowired.class)
                        .orShould()
                        .beAnnotatedWith(Value.class),
                "aggregates are for their room only",
                fields().that()
                        .areAnnotatedWith(Version.class)
                        .should()
                        .beDeclaredInClassesThat()
                        .areNotPublic(),
                "repositories are for their room only",
                classes().that().areAssignableTo(Repository.class).should().notBePublic(),
                "controllers are called by nobody",
                classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic(),
                "pages do not reach into the database",
                noClasses()
                        .that()
                        .resideInAPackage("lodestar..web..")
                        .and()
                        .resideOutsideOfPackage("lodestar.shared..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Repository.class),
                "no setters",
                noMethods().should(beSetters()),
                "nothing prints",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("lodestar.command..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
    }

    static Stream<String> everyRule() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void the_product_keeps(String rule) {
        RULES.get(rule).allowEmptyShould(true).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void a_planted_fault_is_caught_by(String rule) {
        assertThat(RULES.get(rule).evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void rooms_keep_their_walls() {
        ROOMS.verify();
    }

    @Test
    void every_room_names_the_rooms_that_it_may_know() {
        assertThat(ROOMS.stream().filter(room -> !room.isOpen()))
                .isNotEmpty()
                .allSatisfy(room ->
                        assertThat(room.getBasePackage().getAnnotation(ApplicationModule.class))
                                .as("@ApplicationModule of %s", room.getIdentifier())
                                .hasValueSatisfying(said ->
                                        assertThat(said.allowedDependencies())
                                                .isNotEqualTo(
                                                        new String[] {
                                                            ApplicationModule.OPEN_TOKEN
                                                        })));
    }

    private static ArchCondition<JavaClass> beConditional() {
        return ArchCondition.from(
                describe(
                        "be beans, or make some, under a condition",
                        (JavaClass each) ->
                                each.isMetaAnnotatedWith(Conditional.class)
                                        || each.getMethods().stream()
                                                .anyMatch(method ->
                                                        method.isMetaAnnotatedWith(
                                                                Conditional.class))));
    }

    private static ArchCondition<JavaMethod> beSetters() {
        return ArchCondition.from(
                describe(
                        "set a field of their name",
                        method ->
                                method.getOwner().getFields().stream()
                                        .map(field ->
                                                "set" + StringUtils.capitalize(field.getName()))
                                        .anyMatch(method.getName()::equals)));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return describe(
                "asks the machine for the time",
                call -> {
                    JavaClass owner = call.getTargetOwner();
                    String name = call.getTarget().getName();
                    boolean now =
                            owner.getPackageName().equals("java.time")
                                    && name.equals("now")
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    return now
                            || owner.isEquivalentTo(System.class)
                                    && name.equals("currentTimeMillis");
                });
    }
}
