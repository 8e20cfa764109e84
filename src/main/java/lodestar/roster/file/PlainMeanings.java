package lodestar.roster.file;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lodestar.roster.file.TableReader.Cells;
import lodestar.roster.file.TableReader.Emit;

/// What the rows of files without a manifest mean as parts of a roster.
final class PlainMeanings {

    private static final Set<String> TEACHERS =
            Set.of("teacher", "professor", "instructor", "lecturer", "faculty", "adjunct", "chair");

    /// Sections repeat their course and term in each row; one of each is enough.
    private final Set<String> courses = new HashSet<>();

    private final Set<String> terms = new HashSet<>();

    TableReader.Meaning of(PlainFormats.Known known) {
        return switch (known.table().name()) {
            case "gradebook" -> (cells, emit) -> values(cells, emit, Part.ENTRY);
            case "achievements" -> (cells, emit) -> values(cells, emit, Part.ACHIEVEMENT);
            case "skills" -> (cells, emit) -> values(cells, emit, Part.SKILL);
            case "academicSessions" -> (cells, emit) -> values(cells, emit, Part.SESSION);
            case "orgs" -> (cells, emit) -> values(cells, emit, Part.ORG);
            case "courses" -> PlainMeanings::course;
            case "classes" -> PlainMeanings::classOfCourse;
            case "users" -> PlainMeanings::user;
            case "roles" -> PlainMeanings::role;
            case "enrollments" -> PlainMeanings::enrollment;
            case "demographics" ->
                    (cells, emit) ->
                            emit.part(
                                    Part.PERSONAL,
                                    cells.at("userSourcedId"),
                                    "",
                                    cells.at("birthDate"));
            case "Section" -> this::section;
            case "Student" -> PlainMeanings::student;
            case "Teacher" -> (cells, emit) -> person(cells, emit, "teacher", "Teacher Number");
            case "StudentEnrollment" -> (cells, emit) -> seat(cells, emit, "student");
            case "TeacherRoster" -> (cells, emit) -> seat(cells, emit, "teacher");
            default -> (_, _) -> {};
        };
    }

    private static void values(Cells cells, Emit emit, Part part) throws IOException {
        emit.part(part, part.names().stream().map(cells::at).toArray(String[]::new));
    }

    private static void course(Cells cells, Emit emit) throws IOException {
        emit.part(Part.COURSE, cells.at("sourcedId"), "", cells.at("title"), cells.at("code"));
    }

    private static void classOfCourse(Cells cells, Emit emit) throws IOException {
        var id = cells.at("sourcedId");
        var course = cells.at("courseSourcedId");
        if (course.isEmpty()) {
            emit.part(Part.COURSE, id, "", cells.at("title"), "");
        }
        emit.part(
                Part.CLASS,
                id,
                "",
                cells.at("title"),
                "",
                course.isEmpty() ? id : course,
                cells.at("sessionSourcedIds"));
    }

    private static void user(Cells cells, Emit emit) throws IOException {
        var username = cells.at("username");
        var email = cells.at("email");
        emit.part(
                Part.USER,
                cells.at("sourcedId"),
                "",
                "true",
                "",
                username,
                cells.at("givenName"),
                cells.at("familyName"),
                "",
                email.isEmpty() ? email(username) : email);
    }

    private static void role(Cells cells, Emit emit) throws IOException {
        var user = cells.at("userSourcedId");
        var role = role(cells.at("role"));
        emit.part(
                Part.ROLE,
                user + ":" + cells.at("orgSourcedId") + ":" + role,
                "",
                user,
                cells.at("isPrimary").equalsIgnoreCase("false") ? "secondary" : "primary",
                role);
    }

    private static void enrollment(Cells cells, Emit emit) throws IOException {
        var role = role(cells.at("role"));
        var id = cells.at("classSourcedId") + ":" + cells.at("userSourcedId") + ":" + role;
        emit.part(
                Part.ENROLLMENT,
                id,
                "",
                cells.at("classSourcedId"),
                cells.at("userSourcedId"),
                role);
    }

    private void section(Cells cells, Emit emit) throws IOException {
        var id = cells.at("SIS ID");
        var term = first(cells.at("Term SIS ID"), "term:" + id);
        var course = first(cells.at("Course SIS ID"), id);
        var title = cells.at("Section Name");
        if (cells.isFaulty() || terms.add(term)) {
            emit.part(
                    Part.SESSION,
                    term,
                    "",
                    cells.at("Term Name"),
                    "term",
                    RowCheck.isoDate(cells.at("Term StartDate")),
                    RowCheck.isoDate(cells.at("Term EndDate")),
                    "");
        }
        if (cells.isFaulty() || courses.add(course)) {
            emit.part(
                    Part.COURSE,
                    course,
                    "",
                    first(cells.at("Course Name"), title),
                    cells.at("Course Number"));
        }
        emit.part(Part.CLASS, id, status(cells), title, cells.at("Section Number"), course, term);
    }

    private static void student(Cells cells, Emit emit) throws IOException {
        person(cells, emit, "student", "Student Number");
        emit.part(Part.PERSONAL, cells.at("SIS ID"), "", RowCheck.isoDate(cells.at("Birthdate")));
    }

    private static void person(Cells cells, Emit emit, String role, String number)
            throws IOException {
        var username = cells.at("Username");
        emit.part(
                Part.USER,
                cells.at("SIS ID"),
                status(cells),
                "true",
                role,
                username,
                cells.at("First Name"),
                cells.at("Last Name"),
                cells.at(number),
                first(cells.at("Secondary Email"), email(username)));
    }

    private static void seat(Cells cells, Emit emit, String role) throws IOException {
        var section = cells.at("Section SIS ID");
        var person = cells.at("SIS ID");
        emit.part(Part.ENROLLMENT, section + ":" + person + ":" + role, "", section, person, role);
    }

    private static String status(Cells cells) {
        var status = cells.at("Status");
        return status.isEmpty() || status.equalsIgnoreCase("active") ? "" : "inactive";
    }

    private static String role(String role) {
        return TEACHERS.contains(role.toLowerCase(Locale.ROOT)) ? "teacher" : role;
    }

    private static String email(String username) {
        return RowCheck.isEmail(username) ? username : "";
    }

    private static String first(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}
