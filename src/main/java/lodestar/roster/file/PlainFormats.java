package lodestar.roster.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tables of files that come without a manifest and are known by their headers: our own, and
/// two formats of Microsoft School Data Sync. `_` in a column of the latter stands for a space.
final class PlainFormats {

    static final String OURS = "lodestar";
    private static final String SDS_1 = "sds-1";
    private static final String SDS_2 = "sds-2.1";
    private static final String SIS_EXPORT = "sis-export";

    private static final String OUR_TABLES =
            """
            gradebook
            student_number text!
            course_code text!
            assessment text!
            weight number!
            marks number
            total_marks number!
            status choice! ENTERED|PENDING|EXCUSED|MISSING
            assessed_on date

            achievements
            student_number text!
            type text!
            title text!
            achieved_on date
            description text

            skills
            student_number text!
            category text!
            skill text!
            level whole!
            """;

    private static final String SDS_2_TABLES =
            """
            academicSessions
            sourcedId id!
            title text!
            type text!
            schoolYear year!
            startDate date!
            endDate date!

            orgs
            sourcedId id!
            name text!
            type text!
            parentSourcedId id

            courses
            sourcedId id!
            orgSourcedId id!
            title text!
            code text

            classes
            sourcedId id!
            orgSourcedId id!
            title text!
            sessionSourcedIds ids!
            courseSourcedId id

            users
            sourcedId id!
            username text!
            givenName text!
            familyName text!
            password secret
            email email

            roles
            userSourcedId id!
            orgSourcedId id!
            role text!
            isPrimary flag

            enrollments
            classSourcedId id!
            userSourcedId id!
            role text!

            demographics
            userSourcedId id!
            birthDate date
            birthCity text

            relationships
            userSourcedId id!
            relationshipUserSourcedId id!

            userFlags
            userSourcedId id!
            flag text!
            """;

    private static final String SDS_1_TABLES =
            """
            School
            SIS_ID id!
            Name text!

            Section
            SIS_ID id!
            School_SIS_ID id!
            Section_Name text!
            Section_Number text
            Term_SIS_ID id
            Term_Name text
            Term_StartDate us_date!
            Term_EndDate us_date!
            Course_SIS_ID id
            Course_Name text
            Course_Number text
            Status choice active|inactive|deleted

            Student
            SIS_ID id!
            School_SIS_ID id!
            First_Name text!
            Last_Name text!
            Username text!
            Password secret
            Secondary_Email email
            Student_Number text
            Status choice active|inactive|deleted
            Birthdate us_date
            Grade text

            Teacher
            SIS_ID id!
            School_SIS_ID id!
            First_Name text!
            Last_Name text!
            Username text!
            Password secret
            Secondary_Email email
            Teacher_Number text
            Status choice active|inactive|deleted

            StudentEnrollment
            Section_SIS_ID id!
            SIS_ID id!

            TeacherRoster
            Section_SIS_ID id!
            SIS_ID id!
            """;

    private static final String SIS_TABLES =
            """
            attendance
            student_id id!
            attendance_date text!

            marks
            student_id id!
            numeric_grade_earned number
            """;

    /// A file as we know it.
    ///
    /// @param signs the headers by which it is told
    /// @param parts what it brings; nothing for one that is only passed over
    record Known(String format, Table table, List<String> signs, List<Part> parts) {

        boolean isSign(List<String> headers) {
            return headers.containsAll(signs);
        }

        /// Known, and of no use to us: refused with its name rather than passed over.
        boolean isForeign() {
            return format.equals(SIS_EXPORT);
        }
    }

    private static final List<String> SDS_1_NEEDED =
            List.of("Student", "Teacher", "Section", "StudentEnrollment", "TeacherRoster");

    /// The files without which another one tells only a part.
    private static final Map<String, List<String>> NEEDED =
            Map.of(
                    "School", SDS_1_NEEDED,
                    "Section", SDS_1_NEEDED,
                    "Student", SDS_1_NEEDED,
                    "Teacher", SDS_1_NEEDED,
                    "StudentEnrollment", SDS_1_NEEDED,
                    "TeacherRoster", SDS_1_NEEDED,
                    "users", List.of("roles"),
                    "roles", List.of("users"),
                    "classes", List.of("academicSessions"),
                    "enrollments", List.of("users", "roles", "classes"));

    private static final List<Known> ALL = all();

    private PlainFormats() {}

    private static List<Known> all() {
        var all = new ArrayList<Known>();
        var signs = new HashMap<String, List<String>>();
        signs.put("demographics", List.of("userSourcedId", "birthDate", "birthCity"));
        signs.put("School", List.of("SIS ID", "Name", "School NCES_ID", "Principal Name"));
        signs.put("Student", List.of("SIS ID", "First Name", "Last Name", "Username", "Grade"));
        signs.put("Teacher", List.of("SIS ID", "First Name", "Last Name", "Teacher Number"));
        signs.put("marks", List.of("student_id", "numeric_grade_earned"));
        var parts = new HashMap<String, List<Part>>();
        parts.put("gradebook", List.of(Part.ENTRY));
        parts.put("achievements", List.of(Part.ACHIEVEMENT));
        parts.put("skills", List.of(Part.SKILL));
        parts.put("academicSessions", List.of(Part.SESSION));
        parts.put("orgs", List.of(Part.ORG));
        parts.put("courses", List.of(Part.COURSE));
        parts.put("classes", List.of(Part.CLASS));
        parts.put("users", List.of(Part.USER));
        parts.put("roles", List.of(Part.ROLE));
        parts.put("enrollments", List.of(Part.ENROLLMENT));
        parts.put("demographics", List.of(Part.PERSONAL));
        parts.put("Section", List.of(Part.SESSION, Part.COURSE, Part.CLASS));
        parts.put("Student", List.of(Part.USER, Part.PERSONAL));
        parts.put("Teacher", List.of(Part.USER));
        parts.put("StudentEnrollment", List.of(Part.ENROLLMENT));
        parts.put("TeacherRoster", List.of(Part.ENROLLMENT));
        add(all, OURS, Table.parse(OUR_TABLES), signs, parts);
        add(all, SDS_2, Table.parse(SDS_2_TABLES), signs, parts);
        add(all, SDS_1, spaced(Table.parse(SDS_1_TABLES)), signs, parts);
        add(all, SIS_EXPORT, Table.parse(SIS_TABLES), signs, Map.of());
        return List.copyOf(all);
    }

    private static Map<String, Table> spaced(Map<String, Table> tables) {
        tables.replaceAll((name, table) ->
                new Table(
                        name,
                        table.columns().stream()
                                .map(column -> column.named(column.name().replace('_', ' ')))
                                .toList()));
        return tables;
    }

    private static void add(
            List<Known> all,
            String format,
            Map<String, Table> tables,
            Map<String, List<String>> signs,
            Map<String, List<Part>> parts) {
        for (var table : tables.values()) {
            var required =
                    table.columns().stream().filter(Column::isRequired).map(Column::name).toList();
            all.add(
                    new Known(
                            format,
                            table,
                            signs.getOrDefault(table.name(), required),
                            parts.getOrDefault(table.name(), List.of())));
        }
    }

    /// The files that these headers may be; two files of School Data Sync have the same.
    static List<Known> known(List<String> headers) {
        var fitting = ALL.stream().filter(known -> known.isSign(headers)).toList();
        int most = fitting.stream().mapToInt(known -> known.signs().size()).max().orElse(0);
        return fitting.stream().filter(known -> known.signs().size() == most).toList();
    }

    static List<String> needed(String table) {
        return NEEDED.getOrDefault(table, List.of());
    }

    /// Our own tables, for which there are templates.
    static List<Table> ours() {
        return ALL.stream().filter(k -> k.format().equals(OURS)).map(Known::table).toList();
    }
}
