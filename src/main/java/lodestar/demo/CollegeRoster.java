package lodestar.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The roster of the fictional college as a OneRoster 1.2 package: 3 courses, 6 batches, 12
/// faculty, 240 students; the same each time but for the dates, which count from `today`.
final class CollegeRoster {

    static final int PER_BATCH = 40;
    static final String DOMAIN = "@lodestar.example";

    static final String[][] COURSES = {
        {"CS", "Computer Science"}, {"BIO", "Biology"}, {"ECO", "Economics"}
    };
    private final LocalDate today;
    private final Names names = new Names();

    CollegeRoster(LocalDate today) {
        this.today = today;
    }

    static String studentNumber(int index) {
        return "S-%05d".formatted(20_800 + index);
    }

    static String batchCode(int batch, LocalDate today) {
        return COURSES[batch / 2][0] + "-" + (today.getYear() - batch % 2);
    }

    Names.Name student(int index) {
        return names.name(index);
    }

    Names.Name faculty(int index) {
        return names.name(400 + index * 7);
    }

    String studentEmail(int index) {
        return student(index).mailbox("s" + (20_800 + index)) + DOMAIN;
    }

    String facultyEmail(int index) {
        return "dr." + faculty(index).mailbox("f" + (100 + index)) + DOMAIN;
    }

    byte[] oneRoster() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "manifest.csv", manifest());
            put(
                    zip,
                    "orgs.csv",
                    List.of(
                            Csv.row(
                                    "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId"),
                            Csv.row("org,,,Polaris College,school,,")));
            put(zip, "academicSessions.csv", sessions());
            put(zip, "courses.csv", courses());
            put(zip, "classes.csv", classes());
            put(zip, "users.csv", users());
            put(zip, "roles.csv", roles());
            put(zip, "enrollments.csv", enrolments());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private List<String[]> manifest() {
        var rows = new ArrayList<String[]>();
        rows.add(Csv.row("propertyName,value"));
        rows.add(Csv.row("manifest.version,1.0"));
        rows.add(Csv.row("oneroster.version,1.2"));
        List<String> present =
                List.of(
                        "academicSessions",
                        "classes",
                        "courses",
                        "enrollments",
                        "orgs",
                        "roles",
                        "users");
        for (String file :
                List.of(
                        "academicSessions",
                        "categories",
                        "classes",
                        "classResources",
                        "courses",
                        "courseResources",
                        "demographics",
                        "enrollments",
                        "lineItemLearningObjectiveIds",
                        "lineItems",
                        "lineItemScoreScales",
                        "orgs",
                        "resources",
                        "resultLearningObjectiveIds",
                        "results",
                        "resultScoreScales",
                        "roles",
                        "scoreScales",
                        "userProfiles",
                        "userResources",
                        "users")) {
            rows.add(new String[] {"file." + file, present.contains(file) ? "bulk" : "absent"});
        }
        rows.add(Csv.row("source.systemName,Polaris College"));
        rows.add(Csv.row("source.systemCode,polaris"));
        return rows;
    }

    private List<String[]> sessions() {
        var rows = new ArrayList<String[]>();
        rows.add(
                Csv.row(
                        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear"));
        for (int back = 0; back < 2; back++) {
            LocalDate start = today.minusMonths(3).minusYears(back);
            rows.add(
                    new String[] {
                        "term-" + back,
                        "",
                        "",
                        "Programme " + start.getYear(),
                        "schoolYear",
                        start.toString(),
                        start.plusMonths(30).toString(),
                        "",
                        String.valueOf(start.getYear() + 1)
                    });
        }
        return rows;
    }

    private List<String[]> courses() {
        var rows = new ArrayList<String[]>();
        rows.add(
                Csv.row(
                        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes"));
        for (String[] course : COURSES) {
            rows.add(
                    new String[] {
                        "course-" + course[0],
                        "",
                        "",
                        "term-0",
                        course[1],
                        course[0],
                        "",
                        "org",
                        "",
                        ""
                    });
        }
        return rows;
    }

    private List<String[]> classes() {
        var rows = new ArrayList<String[]>();
        rows.add(
                Csv.row(
                        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods"));
        for (int batch = 0; batch < 6; batch++) {
            int year = today.getYear() - batch % 2;
            rows.add(
                    new String[] {
                        "class-" + batch, "", "", COURSES[batch / 2][1] + ", entry " + year, "",
                        "course-" + COURSES[batch / 2][0], batchCode(batch, today), "homeroom", "",
                                "org",
                        "term-" + batch % 2, "", "", ""
                    });
        }
        return rows;
    }

    private List<String[]> users() {
        var rows = new ArrayList<String[]>();
        rows.add(
                Csv.row(
                        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns"));
        for (int i = 0; i < 6 * PER_BATCH; i++) {
            rows.add(user("student-" + i, studentNumber(i), student(i), studentEmail(i)));
        }
        for (int i = 0; i < 12; i++) {
            rows.add(
                    user("faculty-" + i, "F-%03d".formatted(100 + i), faculty(i), facultyEmail(i)));
        }
        return rows;
    }

    private static String[] user(String id, String number, Names.Name name, String email) {
        return new String[] {
            id,
            "",
            "",
            "true",
            number,
            "",
            name.given(),
            name.family(),
            "",
            number,
            email,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "org",
            ""
        };
    }

    private static List<String[]> roles() {
        var rows = new ArrayList<String[]>();
        rows.add(
                Csv.row(
                        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId"));
        for (int i = 0; i < 6 * PER_BATCH; i++) {
            rows.add(Csv.row("role-s" + i + ",,,student-" + i + ",primary,student,,,org,"));
        }
        for (int i = 0; i < 12; i++) {
            rows.add(Csv.row("role-f" + i + ",,,faculty-" + i + ",primary,teacher,,,org,"));
        }
        return rows;
    }

    private static List<String[]> enrolments() {
        var rows = new ArrayList<String[]>();
        rows.add(
                Csv.row(
                        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate"));
        for (int i = 0; i < 6 * PER_BATCH; i++) {
            rows.add(
                    Csv.row(
                            "seat-"
                                    + i
                                    + ",,,class-"
                                    + i / PER_BATCH
                                    + ",org,student-"
                                    + i
                                    + ",student,,,"));
        }
        for (int i = 0; i < 24; i++) {
            int batch = i % 6;
            rows.add(
                    Csv.row(
                            "chair-"
                                    + i
                                    + ",,,class-"
                                    + batch
                                    + ",org,faculty-"
                                    + (batch / 2 * 4 + i / 6)
                                    + ",teacher,,,"));
        }
        return rows;
    }

    private static void put(ZipOutputStream zip, String name, List<String[]> rows)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Csv.bytes(rows));
        zip.closeEntry();
    }
}
