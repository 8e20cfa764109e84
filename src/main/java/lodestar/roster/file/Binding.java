package lodestar.roster.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of one version of the OneRoster CSV binding, by the name of their file without
/// `.csv`. Every table starts with `sourcedId`, `status` and `dateLastModified`, which are left out
/// below. `inactive` is no status of versions 1.1 and 1.2, but of 1.0, and exports still use it.
final class Binding {

    private static final String SHARED =
            """
            academicSessions
            title text!
            type choice! gradingPeriod|semester|schoolYear|term
            startDate date!
            endDate date!
            parentSourcedId id
            schoolYear year!

            orgs
            name text!
            type choice! department|school|district|local|state|national
            identifier text
            parentSourcedId id

            courses
            schoolYearSourcedId id
            title text!
            courseCode text
            grades texts
            orgSourcedId id!
            subjects texts
            subjectCodes texts

            classes
            title text!
            grades texts
            courseSourcedId id!
            classCode text
            classType choice! homeroom|scheduled
            location text
            schoolSourcedId id!
            termSourcedIds ids!
            subjects texts
            subjectCodes texts
            periods texts

            enrollments
            classSourcedId id!
            schoolSourcedId id!
            userSourcedId id!
            role choice! administrator|proctor|student|teacher
            primary flag
            beginDate date
            endDate date

            classResources
            title text
            classSourcedId id!
            resourceSourcedId id!

            courseResources
            title text
            courseSourcedId id!
            resourceSourcedId id!

            resources
            vendorResourceId text!
            title text
            roles choices administrator|aide|counselor|districtAdministrator|guardian|parent|principal\
            |proctor|relative|siteAdministrator|student|systemAdministrator|teacher
            importance choice primary|secondary
            vendorId text
            applicationId text
            """;

    private static final String DEMOGRAPHICS =
            """
            demographics
            birthDate date
            sex choice %s
            americanIndianOrAlaskaNative flag
            asian flag
            blackOrAfricanAmerican flag
            nativeHawaiianOrOtherPacificIslander flag
            white flag
            demographicRaceTwoOrMoreRaces flag
            hispanicOrLatinoEthnicity flag
            countryOfBirthCode text
            stateOfBirthAbbreviation text
            cityOfBirth text
            publicSchoolResidenceStatus text
            """;

    private static final String ONLY_1_1 =
            """
            users
            enabledUser flag!
            orgSourcedIds ids!
            role choice! administrator|aide|guardian|parent|proctor|relative|student|teacher
            username text!
            userIds texts
            givenName text!
            familyName text!
            middleName text
            identifier text
            email email
            sms text
            phone text
            agentSourcedIds ids
            grades texts
            password secret

            categories
            title text!

            lineItems
            title text!
            description text
            assignDate date!
            dueDate date!
            classSourcedId id!
            categorySourcedId id!
            gradingPeriodSourcedId id!
            resultValueMin number!
            resultValueMax number!

            results
            lineItemSourcedId id!
            studentSourcedId id!
            scoreStatus choice! exempt|fully graded|not submitted|partially graded|submitted
            score number!
            scoreDate date!
            comment text
            """;

    private static final String ONLY_1_2 =
            """
            users
            enabledUser flag!
            username text!
            userIds texts
            givenName text!
            familyName text!
            middleName text
            identifier text
            email email
            sms text
            phone text
            agentSourcedIds ids
            grades texts
            password secret
            userMasterIdentifier text
            preferredGivenName text
            preferredMiddleName text
            preferredFamilyName text
            primaryOrgSourcedId id
            pronouns text

            roles
            userSourcedId id!
            roleType choice! primary|secondary
            role choice! aide|counselor|districtAdministrator|guardian|parent|principal|proctor\
            |relative|siteAdministrator|student|systemAdministrator|teacher
            beginDate date
            endDate date
            orgSourcedId id!
            userProfileSourcedId id

            userProfiles
            userSourcedId id!
            profileType text!
            vendorId text!
            applicationId text
            description text
            credentialType text!
            username text!
            password secret

            categories
            title text!
            weight whole

            lineItems
            title text!
            description text
            assignDate date!
            dueDate date!
            classSourcedId id!
            categorySourcedId id!
            academicSessionSourcedId id!
            resultValueMin number
            resultValueMax number
            schoolSourcedId id!

            results
            lineItemSourcedId id!
            studentSourcedId id!
            scoreStatus choice! exempt|fully graded|not submitted|partially graded|submitted
            score number
            scoreDate date!
            comment text
            textScore text
            classSourcedId id
            inProgress flag
            incomplete flag
            late flag
            missing flag

            scoreScales
            title text!
            type text!
            orgSourcedId id!
            courseSourcedId id
            classSourcedId id!
            scoreScaleValue pairs!

            lineItemLearningObjectiveIds
            lineItemSourcedId id!
            source choice! case|unknown
            learningObjectiveId text!

            lineItemScoreScales
            title text
            lineItemSourcedId id!
            scoreScaleSourcedId id!

            resultLearningObjectiveIds
            resultSourcedId id!
            source choice! case|unknown
            learningObjectiveId text!
            score number
            textScore text

            resultScoreScales
            title text
            resultSourcedId id!
            scoreScaleSourcedId id!

            userResources
            userSourcedId id!
            orgSourcedId id
            classSourcedId id
            resourceSourcedId id!
            """;

    static final Binding V1_1 =
            new Binding("1.1", SHARED, DEMOGRAPHICS.formatted("male|female"), ONLY_1_1);
    static final Binding V1_2 =
            new Binding(
                    "1.2",
                    SHARED,
                    DEMOGRAPHICS.formatted("male|female|unspecified|other"),
                    ONLY_1_2);

    private final String version;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private Binding(String version, String... texts) {
        this.version = version;
        for (var text : texts) {
            Table.parse(text).forEach((name, table) -> tables.put(name, table.asRecord()));
        }
    }

    /// The binding of a version as a manifest names it; null where there is none.
    static @Nullable Binding of(String version) {
        return switch (version.strip()) {
            case "1.1" -> V1_1;
            case "1.2" -> V1_2;
            default -> null;
        };
    }

    String version() {
        return version;
    }

    /// The table of a file; null where this version has no such file.
    @Nullable Table table(String name) {
        return tables.get(name);
    }

    Iterable<Table> tables() {
        return tables.values();
    }

    /// From version 1.2 on a vendor may use a value of its own where it starts so.
    boolean allowsOwnValues() {
        return !version.equals("1.1");
    }
}
