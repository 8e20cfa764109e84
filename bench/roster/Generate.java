import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a OneRoster 1.1 package of a large institution that does not exist:
/// `java bench/roster/Generate.java FILE [STUDENTS] [ENROLMENTS]`. The same numbers give the same
/// file.
class Generate {

    private static final String[] GIVEN = {
        "Ada", "Ben", "Chloé", "Dmitri", "Elif", "Femi", "Grace", "Hana", "Ivo", "Jun", "Κώστας",
        "Lan", "Míša", "Noor", "Óscar", "Priya", "Quinn", "Rui", "Søren", "Tomás", "蓮", "예준"
    };
    private static final String[] FAMILY = {
        "Abe", "Brown", "Çelik", "Dvořák", "Eze", "Fischer", "García", "Haddad", "Ito", "Jensen",
        "Kowalski", "Lindqvist", "Müller", "Nguyễn", "O'Neil", "Papadopoulos", "Rossi", "Silva",
        "Tanaka", "Usman", "Wójcik", "刘"
    };
    private static final int CLASSES = 1_000;
    private static final int TEACHERS = 500;

    private final Random random = new Random(20261121);
    private final ZipOutputStream zip;
    private final BufferedWriter out;

    private Generate(ZipOutputStream zip) {
        this.zip = zip;
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    }

    public static void main(String[] args) throws IOException {
        var path = Path.of(args[0]);
        int students = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
        int enrolments = args.length > 2 ? Integer.parseInt(args[2]) : 500_000;
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            new Generate(zip).write(students, enrolments);
        }
        System.out.println(path + ": " + Files.size(path) + " bytes");
    }

    private void write(int students, int enrolments) throws IOException {
        begin("manifest", "propertyName,value");
        for (var line :
                List.of(
                        "manifest.version,1.0",
                        "oneroster.version,1.1",
                        "file.academicSessions,bulk",
                        "file.orgs,bulk",
                        "file.courses,bulk",
                        "file.classes,bulk",
                        "file.users,bulk",
                        "file.enrollments,bulk")) {
            line(line);
        }
        end();
        begin(
                "academicSessions",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
        line("term-1,,,Autumn 2026,semester,2026-08-31,2026-12-18,,2027");
        end();
        begin("orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
        line("org-1,,,University,school,,");
        end();
        courses();
        users(students);
        enrollments(students, enrolments);
    }

    private void courses() throws IOException {
        begin(
                "courses",
                "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes");
        for (int i = 0; i < CLASSES / 4; i++) {
            line("course-%d,,,,Course %d,C%04d,,org-1,,".formatted(i, i, i));
        }
        end();
        begin(
                "classes",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
        for (int i = 0; i < CLASSES; i++) {
            line(
                    "class-%d,,,Course %d group %d,,course-%d,C%04d-%d,scheduled,,org-1,term-1,,,"
                            .formatted(i, i / 4, i % 4, i / 4, i / 4, i % 4));
        }
        end();
    }

    private void users(int students) throws IOException {
        begin(
                "users",
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password");
        for (int i = 0; i < students + TEACHERS; i++) {
            boolean teaches = i >= students;
            line(
                    "user-%d,,,true,org-1,%s,u%d,,%s,%s,,%s%06d,u%d@university.example,,,,,"
                            .formatted(
                                    i,
                                    teaches ? "teacher" : "student",
                                    i,
                                    GIVEN[random.nextInt(GIVEN.length)],
                                    FAMILY[random.nextInt(FAMILY.length)],
                                    teaches ? "F" : "S",
                                    i,
                                    i));
        }
        end();
    }

    private void enrollments(int students, int enrolments) throws IOException {
        begin(
                "enrollments",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
        for (int i = 0; i < CLASSES; i++) {
            line(
                    "teaches-%d,,,class-%d,org-1,user-%d,teacher,true,,"
                            .formatted(i, i, students + i % TEACHERS));
        }
        int each = Math.max(1, enrolments / students);
        for (int i = 0; i < enrolments; i++) {
            int student = i / each % students;
            int group = (student * 37 + i % each * 101) % CLASSES;
            line(
                    "sits-%d,,,class-%d,org-1,user-%d,student,,,"
                            .formatted(i, group, student));
        }
        end();
    }

    private void begin(String table, String header) throws IOException {
        zip.putNextEntry(new ZipEntry(table + ".csv"));
        line(header);
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write("\r\n");
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }
}
